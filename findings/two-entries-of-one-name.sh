#!/usr/bin/env bash
# fflate 0.8.3, unzipSync: of a ZIP with two entries of the same name (the format allows it, and exporters that append write it) only the last is in
# the result, and nothing says so: its result is an object by name. The filter sees both.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact fflate@0.8.3
cat > run.mjs <<'JS'
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const zip = Buffer.from(zipSync({ "a.html": strToU8("The first."), "b.html": strToU8("The second.") }, { level: 0 }));
const twice = Buffer.from(zip.toString("latin1").replaceAll("b.html", "a.html"), "latin1");
const seen = [];
const files = unzipSync(twice, { filter: ({ name, originalSize }) => seen.push(`${name} (${originalSize})`) > 0 });
const got = Object.entries(files).map(([name, bytes]) => `${name}: ${strFromU8(bytes)}`);
console.log(`entries: ${seen.join(", ")}\nread:    ${got.join(", ")}`);
process.exit(seen.length === 2 && got.length === 1 && got[0] === "a.html: The second." ? 0 : 1);
JS
node run.mjs
