#!/usr/bin/env bash
# moment-hijri 3.0.0 knows the years 1356 to 1500 (1937 to 2077). Any before is taken without an error: 1 Muharram 1300, 12 November 1882, becomes
# 1 March 1001, and 12 November 1882 becomes "1355/12/NaN". Loading it also turns what moment 2.31.0 writes, YYYY-MM-DD too, into
# Arabic digits, everywhere in the program.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact moment@2.31.0 moment-hijri@3.0.0
cat > run.mjs <<'JS'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const moment = require("moment");
const before = moment("2023-11-06").format("YYYY-MM-DD");
const hijri = require("moment-hijri");
const after = moment("2023-11-06").format("YYYY-MM-DD");
const western = (text) => text.replace(/[٠-٩]/g, (digit) => "٠١٢٣٤٥٦٧٨٩".indexOf(digit));
const day = western(hijri("1300/1/1", "iYYYY/iM/iD").format("YYYY-MM-DD"));
const back = western(hijri("1882-11-12").format("iYYYY/iM/iD"));
console.log(`2023-11-06 before: ${before}, after: ${after}\n1300/1/1: ${day}\n1882-11-12: ${back}`);
process.exit(before === "2023-11-06" && after === "٢٠٢٣-١١-٠٦" && day === "1001-03-01" && back === "1355/12/NaN" ? 0 : 1);
JS
TZ=UTC node run.mjs
