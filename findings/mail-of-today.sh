#!/usr/bin/env bash
# mailparser 3.14.2: a mail dated "Mon, 06 Nov 1995 21:12:00 MET" is of now: `date` is the time of reading, and nothing says so. Zones of
# letters were ordinary until the nineties; RFC 5322 (4.3) has them read as -0000. A mail without a Date has no `date` there, as it should.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact mailparser@3.14.2
cat > run.mjs <<'JS'
import { simpleParser } from "mailparser";

const read = async (...fields) => (await simpleParser(["From: a@example.org", ...fields, "", "The gate is shut.", ""].join("\r\n"))).date;
const began = Date.now();
const written = "Date: Mon, 06 Nov 1995 21:12:00";
const [offset, letters, none] = [await read(`${written} +0100`), await read(`${written} MET`), await read()];
const isNow = letters.getTime() >= began && letters.getTime() <= Date.now();
console.log(`+0100: ${offset.toISOString()}\nMET:   ${letters.toISOString()}${isNow ? ", which is now" : ""}\nno date: ${none}`);
process.exit(offset.toISOString() === "1995-11-06T20:12:00.000Z" && isNow && none === undefined ? 0 : 1);
JS
node run.mjs
