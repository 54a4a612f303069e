#!/usr/bin/env bash
# @citation-js/plugin-ris 0.8.2: of a newspaper article (TY NEWS) DA is not read, the one field that RIS has for its day; a journal article
# (TY JOUR) with the same line keeps it. With PY beside it the year is left, without it no date; Y1, an older field, is read of both.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2
cat > run.mjs <<'JS'
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";

const issued = (type, ...fields) =>
  JSON.stringify(new Cite([`TY  - ${type}`, "TI  - Gate", ...fields, "ER  - ", ""].join("\r\n")).data[0].issued?.["date-parts"] ?? null);
const read = [
  issued("JOUR", "PY  - 1819", "DA  - 1819/05/09/"),
  issued("NEWS", "PY  - 1819", "DA  - 1819/05/09/"),
  issued("NEWS", "DA  - 1819/05/09/"),
  issued("NEWS", "Y1  - 1819/05/09/"),
];
console.log(`JOUR, PY and DA: ${read[0]}\nNEWS, PY and DA: ${read[1]}\nNEWS, DA:        ${read[2]}\nNEWS, Y1:        ${read[3]}`);
process.exit(read.join(" ") === "[[1819,5,9]] [[1819]] null [[1819,5,9]]" ? 0 : 1);
JS
node run.mjs
