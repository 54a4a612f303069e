#!/usr/bin/env bash
# edtf 4.11.1 (the parser of EDTF that npm has): the season 2001-21, spring in ISO 8601-2, lasts from 1 January to 31 March, and winter, 2001-24,
# from 1 October to 31 December: the numbers are counted as quarters, which are 33 to 36. A letter of April "spring 2001" is outside its own
# date, one of January inside. And an interval that is open, 1985/.., has no bounds: its max cannot be written as a date.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact edtf@4.11.1
cat > run.mjs <<'JS'
import edtf from "edtf";

const day = (number) => new Date(number).toISOString().slice(0, 10);
const bounds = (text) => `${day(edtf(text).min)} to ${day(edtf(text).max)}`;
const [spring, winter] = [bounds("2001-21"), bounds("2001-24")];
const end = new Date(edtf("1985/..").max);
console.log(`spring 2001: ${spring}\nwinter 2001: ${winter}\nend of 1985/..: ${end}`);
const isSo = spring === "2001-01-01 to 2001-03-31" && winter === "2001-10-01 to 2001-12-31" && Number.isNaN(end.getTime());
process.exit(isSo ? 0 : 1);
JS
node run.mjs
