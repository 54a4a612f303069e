#!/usr/bin/env bash
# papaparse 5.7.1, parse without a delimiter: a table of two columns parted by semicolons, as Excel writes it in half of Europe, comes back as one
# column while it has few rows, and cut at the commas of its texts where those have any; longer ones are read. The
# delimiter is guessed by a tally that asks for more than 1.99 fields a row on average, the last, empty row counting as one field.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact papaparse@5.7.1
cat > run.mjs <<'JS'
import Papa from "papaparse";

const short = Papa.parse("Titel;Text\nHafen;zu\nKai;offen\n").data.slice(0, 3);
const cut = Papa.parse("Titel;Text\nHafen;zu, sagt er\nKai;offen\n").data.slice(0, 3);
const long = Papa.parse(`Titel;Text\n${"Hafen;zu\n".repeat(200)}`).data.slice(0, 3);
console.log("two rows:           ", JSON.stringify(short));
console.log("two, with a comma:  ", JSON.stringify(cut));
console.log("two hundred rows:   ", JSON.stringify(long));
const isSo = short.every((row) => row.length === 1) && cut[1].length === 2 && cut[1][1] === " sagt er" && long.every((row) => row.length === 2);
process.exit(isSo ? 0 : 1);
JS
node run.mjs
