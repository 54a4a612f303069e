#!/usr/bin/env bash
# @mozilla/readability 0.6.0, textContent: the words of two paragraphs stand against each other where the page has no white space between
# its elements, as minified pages have none. Who indexes it finds "house.Work"; the paragraphs are in its content, the HTML.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @mozilla/readability@0.6.0 linkedom@0.18.15
cat > run.mjs <<'JS'
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const sentence = "The harbour board voted on Monday to build a second slip beside the old customs house.";
const { document } = parseHTML(`<html><body><article>${`<p>${sentence}</p>`.repeat(8)}</article></body></html>`);
const { textContent, content } = new Readability(document).parse();
const glued = textContent.split("house.The").length - 1;
const paragraphs = (content.match(/<p>/g) ?? []).length;
console.log(`${paragraphs} paragraphs; glued in textContent: ${glued} times, as ${JSON.stringify(textContent.slice(76, 100))}`);
process.exit(glued === 7 && paragraphs === 8 ? 0 : 1);
JS
node run.mjs
