#!/usr/bin/env bash
# @microsoft/recognizers-text-date-time 1.3.2: "mid-1996" is the middle of the month of the day that it is told, and "early 1996" the beginning of that
# month: the year is passed over, though "June 1996" is read. And behind "more than" and a count it takes everything up to the next time of any kind,
# over the ends of sentences, for one duration without a value: the date in it is gone, which by itself is read.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @microsoft/recognizers-text-date-time@1.3.2
cat > run.cjs <<'JS'
const { recognizeDateTime } = require("@microsoft/recognizers-text-date-time");

const told = new Date(1998, 1, 11, 12);
const read = (text) => recognizeDateTime(text, "en-us", undefined, told);
const days = (text) => read(text).map(({ resolution }) => `${resolution.values[0].start} to ${resolution.values[0].end}`).join("; ");
const [mid, early, june] = ["The party broke up in mid-1996.", "It began in early 1996.", "It began in June 1996."].map(days);
const party = "It was held in June last year.";
const [swallowed, ...others] = read(`There were more than 400 guests. The mayor spoke. ${party}`);
console.log(`told on 11 February 1998, mid-1996 is ${mid}, early 1996 ${early}, June 1996 ${june}`);
console.log(`${party} alone: ${days(party)}; behind guests: ${swallowed.typeName} "${swallowed.text}", ${JSON.stringify(swallowed.resolution)}`);
const isSo =
  mid === "1998-02-16 to 1998-03-01" &&
  early === "1998-02-01 to 1998-02-16" &&
  june === "1996-06-01 to 1996-07-01" &&
  days(party) === "1997-06-01 to 1997-07-01" &&
  others.length === 0 &&
  swallowed.typeName === "datetimeV2.duration" &&
  swallowed.text.startsWith("more than 400 guests") &&
  swallowed.resolution === null;
process.exit(isSo ? 0 : 1);
JS
node run.cjs
