#!/usr/bin/env bash
# A title that ends its own sentence needs no full stop behind it. citeproc 2.4.63 knows three signs that do: "?", "!" and ".". With apa and vancouver of
# @citation-js/plugin-csl 0.7.22 and chicago and mla of rehype-citation 2.3.2 it sets a full stop behind all others: the ellipsis "…" ("fell….", while
# three points stay three), the Japanese and Chinese "。", "？" and "！", the Arabic "؟", the Hindi "।", the Armenian "։", and behind "?" in quotes (?”.).
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact citeproc@2.4.63 @citation-js/plugin-csl@0.7.22 rehype-citation@2.3.2
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import CSL from "citeproc";

const json = (name) => JSON.parse(readFileSync(`node_modules/@citation-js/plugin-csl/lib-mjs/${name}.json`, "utf8"));
const locale = json("locales")["en-US"];
const ofPlugin = json("styles");
const ofRehype = async (name) =>
  (await import(`./node_modules/rehype-citation/dist/node/styles/${name}.js`)).default;
const styles = {
  apa: ofPlugin.apa,
  vancouver: ofPlugin.vancouver,
  chicago: await ofRehype("chicago"),
  mla: await ofRehype("mla"),
};

function cite(style, title) {
  const item = {
    id: "a",
    type: "article-newspaper",
    title,
    "container-title": "The Odal Herald",
    author: [{ family: "Moe", given: "Inga" }],
    issued: { "date-parts": [[1912, 4, 16]] },
  };
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, style, "en-US", false);
  engine.setOutputFormat("text");
  engine.updateItems(["a"]);
  return engine.makeBibliography()[1].join("").trim();
}

const known = ["?", "!", "..."];
const unknown = ["…", "。", "？", "！", "؟", "।", "։", "?”"];
let asSaid = true;
for (const end of [...known, ...unknown]) {
  const references = Object.values(styles).map((style) => cite(style, `The pier fell${end}`));
  const stopped = references.filter((reference) => reference.includes(`${end}.`)).length;
  console.log(`${end}\ta full stop behind it in ${stopped} of ${references.length} styles: ${references[0]}`);
  asSaid &&= stopped === (known.includes(end) ? 0 : references.length);
}
process.exit(asSaid ? 0 : 1);
JS
node run.mjs
