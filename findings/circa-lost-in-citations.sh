#!/usr/bin/env bash
# CSL-JSON has `circa` for a date that is not sure. citeproc 2.4.63 with the styles that come with @citation-js/plugin-csl 0.7.22 (apa, harvard1,
# vancouver) and rehype-citation 2.3.2 (chicago, mla, harvard1, vancouver): APA alone says "ca."; the other six print a sure date, as if it were known.
# Of an article of a newspaper rehype-citation's harvard1 prints the year alone, though day and month are given.
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
  "harvard1 of @citation-js": ofPlugin.harvard1,
  "vancouver of @citation-js": ofPlugin.vancouver,
  chicago: await ofRehype("chicago"),
  mla: await ofRehype("mla"),
  harvard1: await ofRehype("harvard1"),
  vancouver: await ofRehype("vancouver"),
};

function cite(style, circa) {
  const item = {
    id: "a",
    type: "article-newspaper",
    title: "The pier fell",
    "container-title": "The Odal Herald",
    author: [{ family: "Moe", given: "Inga" }],
    issued: { "date-parts": [[1912, 4, 16]], ...(circa && { circa: true }) },
  };
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, style, "en-US", false);
  engine.setOutputFormat("text");
  engine.updateItems(["a"]);
  return engine.makeBibliography()[1].join("").trim();
}

const same = [];
for (const [name, style] of Object.entries(styles)) {
  const [sure, about] = [cite(style, false), cite(style, true)];
  console.log(`${name}: ${about}`);
  if (sure === about) same.push(name);
}
const isYearAlone = !/16|Apr/.test(cite(styles.harvard1, false));
console.log(`"circa" changes nothing in ${same.length} of ${Object.keys(styles).length}: ${same.join(", ")}`);
process.exit(same.length === 6 && !same.includes("apa") && isYearAlone ? 0 : 1);
JS
node run.mjs
