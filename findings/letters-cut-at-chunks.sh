#!/usr/bin/env bash
# papaparse 5.7.1, parse of a Node read stream: each chunk is decoded by itself, so that a letter of two bytes that two chunks share becomes two
# replacement characters, without an error. The same bytes in one piece are read right.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact papaparse@5.7.1
cat > run.mjs <<'JS'
import { Readable } from "node:stream";
import Papa from "papaparse";

const bytes = Buffer.from(`title,text\nGate,${"é".repeat(50_000)}\n`);
function* chunks() {
  for (let at = 0; at < bytes.length; at += 1001) yield bytes.subarray(at, at + 1001);
}
const rows = await new Promise((resolve) => {
  const found = [];
  Papa.parse(Readable.from(chunks()), { step: ({ data }) => found.push(data), complete: () => resolve(found) });
});
const lost = (rows[1][1].match(/\uFFFD/g) ?? []).length;
const whole = (Papa.parse(bytes.toString()).data[1][1].match(/\uFFFD/g) ?? []).length;
console.log(`replacement characters: ${lost} from a stream of chunks of 1,001 bytes, ${whole} from the whole text`);
process.exit(lost > 0 && whole === 0 ? 0 : 1);
JS
node run.mjs
