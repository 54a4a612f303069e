#!/usr/bin/env bash
# Where a Japanese word has its reading above it (Word's ruby), officeparser 7.8.0 and mammoth 1.13.0 give neither word nor reading: 東京へ
# becomes へ. officeparser says nothing, mammoth in its messages that it did not know an element.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact mammoth@1.13.0 officeparser@7.8.0 fflate@0.8.3
cat > run.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import officeparser from "officeparser";

const schemas = "http://schemas.openxmlformats.org";
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const zip = (files) => zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
writeFileSync(
  "x.docx",
  zip({
    "[Content_Types].xml": `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:ruby><w:rubyPr/><w:rt>${run("とうきょう")}</w:rt><w:rubyBase>${run("東京")}</w:rubyBase></w:ruby></w:r>${run("へ")}</w:p></w:body></w:document>`,
  }),
);
const { value, messages } = await mammoth.extractRawText({ path: "x.docx" });
const other = (await officeparser.parseOffice("x.docx")).toText();
console.log(`mammoth: ${JSON.stringify(value.trim())}, ${messages.length} messages; officeparser: ${JSON.stringify(other.trim())}`);
process.exit(value.trim() === "へ" && messages.length === 1 && other.trim() === "へ" ? 0 : 1);
JS
node run.mjs
