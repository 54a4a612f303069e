#!/usr/bin/env bash
# fflate 0.8.3, gunzipSync: of a gzip file of two members (RFC 1952, 2.2: valid; every .warc.gz is one) it gives the beginning of the first
# member, cut to the length of the last one, and throws nothing. Node's zlib and fflate's own streaming Gunzip give both members whole.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact fflate@0.8.3
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { gunzipSync as whole, gzipSync } from "node:zlib";
import { Gunzip, gunzipSync } from "fflate";

const { version } = JSON.parse(readFileSync("node_modules/fflate/package.json", "utf8"));
const file = Buffer.concat([gzipSync("The first member of the file. "), gzipSync("The second.")]);
const expected = whole(file).toString();
const got = Buffer.from(gunzipSync(new Uint8Array(file))).toString();
let streamed = "";
new Gunzip((chunk) => (streamed += Buffer.from(chunk).toString())).push(new Uint8Array(file), true);
console.log(`fflate ${version}, Node ${process.version}`);
console.log(`zlib:              ${JSON.stringify(expected)}`);
console.log(`fflate Gunzip:     ${JSON.stringify(streamed)}`);
console.log(`fflate gunzipSync: ${JSON.stringify(got)}, no error`);
process.exit(expected === "The first member of the file. The second." && streamed === expected && got === "The first m" ? 0 : 1);
JS
node run.mjs
