#!/usr/bin/env bash
# OpenDocument keeps what was deleted with changes recorded at the head of the text (ODF 1.3, part 3, 5.5.1), where no reader shows it.
# officeparser 7.8.0 and odt2html 1.0.1 give it as the document's first paragraph; odt2html with who deleted it and when. Of a letter's
# date that is a field (text:date, 7.3.2), which LibreOffice writes, officeparser gives nothing: "Odal, ." The same words as plain text stay.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact officeparser@7.8.0 odt2html@1.0.1 fflate@0.8.3
cat > run.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import odt2html from "odt2html";
import officeparser from "officeparser";

const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const spaces = `xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
const body = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator>
<dc:date>2023-11-05T00:00:00</dc:date></office:change-info><text:p>the old gate</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>Odal, <text:date text:date-value="2023-11-06">6 November 2023</text:date>.</text:p><text:p>It was <text:change text:change-id="c1"/>new.</text:p>`;
const content = `<office:document-content ${spaces} office:version="1.3"><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const mimetype = "application/vnd.oasis.opendocument.text";
const manifest = `<m:manifest xmlns:m="${oasis}:manifest:1.0"><m:file-entry m:full-path="/" m:media-type="${mimetype}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>`;
const files = { mimetype, "META-INF/manifest.xml": manifest, "styles.xml": `<office:document-styles ${spaces}/>`, "content.xml": content };
writeFileSync("x.odt", zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level: 0 }));
const office = (await officeparser.parseOffice("x.odt")).toText();
const html = await odt2html.toHTML({ path: "x.odt" });
console.log(`officeparser: ${JSON.stringify(office)}\nodt2html: ${JSON.stringify(html.slice(html.indexOf("A")))}`);
process.exit(/^the old gate\nOdal, \.\n/.test(office.trim()) && html.includes("the old gate") && html.includes("6 November 2023") ? 0 : 1);
JS
node run.mjs
