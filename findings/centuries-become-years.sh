#!/usr/bin/env bash
# Dates that are less than a year's worth of known, or are no days of our calendar, read as such. biblatex takes EDTF (18XX, "in the 1800s");
# @citation-js/plugin-bibtex 0.9.0 makes it the year 1800 and writes that back. Wikidata says precision and calendar beside each time;
# wikibase-sdk 11.6.6 calls a century the year it begins with, 44 BC (-0044 there) ISO's -0044, which is 45 BC, and an Old Style 11 February 1732
# the ISO day of that number, eleven days early.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 wikibase-sdk@11.6.6
cat > run.mjs <<'JS'
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { wikibaseTimeToISOString, wikibaseTimeToSimpleDay } from "wikibase-sdk";

const entry = new Cite("@book{x, title={Gate}, author={Moe, Inga}, publisher={P}, date={18XX}}");
const back = /date = \{(.*?)\}/.exec(entry.format("biblatex"))[1];
const time = (time, precision, calendar) => ({
  time, precision, timezone: 0, before: 0, after: 0, calendarmodel: `http://www.wikidata.org/entity/${calendar}`,
});
const [julian, gregorian] = ["Q1985786", "Q1985727"];
const century = wikibaseTimeToSimpleDay(time("+1801-00-00T00:00:00Z", 7, gregorian));
const ides = wikibaseTimeToISOString(time("-0044-03-15T00:00:00Z", 11, julian));
const oldStyle = wikibaseTimeToISOString(time("+1732-02-11T00:00:00Z", 11, julian));
console.log(`18XX comes back as ${back}; the 19th century is ${century}; 15 March 44 BC is ${ides}; 11 February 1732 Old Style is ${oldStyle}`);
const isSo = back === "1800" && century === "1801" && ides === "-000044-03-15T00:00:00.000Z" && oldStyle === "1732-02-11T00:00:00.000Z";
process.exit(isSo ? 0 : 1);
JS
node run.mjs
