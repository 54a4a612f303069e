#!/usr/bin/env bash
# wtf_wikipedia 10.4.2, text(): {{ill|Inga Moe|no}} is "Inga Moe", but under the template's own name, {{interlanguage link|…}}, the person is
# gone from the sentence; so is all of {{langx|de|Hafen}}, which took the place of Wikipedia's {{lang-de}} in 2024. Nothing marks the gap.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact wtf_wikipedia@10.4.2
cat > run.mjs <<'JS'
import wtf from "wtf_wikipedia";

const read = ["The key went to {{ill|Inga Moe|no}} in May.", "The key went to {{interlanguage link|Inga Moe|no}} in May.", "The harbour, {{langx|de|Hafen}}, is shut."].map(
  (text) => wtf(text).text(),
);
console.log(read.map((text) => JSON.stringify(text)).join("\n"));
const isSo = read[0] === "The key went to Inga Moe in May." && !read[1].includes("Moe") && !read[2].includes("Hafen");
process.exit(isSo ? 0 : 1);
JS
node run.mjs
