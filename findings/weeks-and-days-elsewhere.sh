#!/usr/bin/env bash
# any-date-parser 2.2.4: ISO 8601's week date 2023-W45-1, a Monday in November, is 5 January; 31 June is 1 July. compromise-dates 3.9.0: ISO's
# month 1819-11 is all of 1819, 12 January 44 BC is 1944, and "9-11 May 1819" is 1 May, though "9 May 1819" is read.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact any-date-parser@2.2.4 compromise@14.17.0 compromise-dates@3.9.0
cat > run.mjs <<'JS'
import anyDate from "any-date-parser";
import nlp from "compromise";
import dates from "compromise-dates";

nlp.plugin(dates);
const day = (text) => anyDate.fromString(text, "en").toISOString().slice(0, 10);
const stretch = (text) => {
  const [{ start, end }] = nlp(text).dates({ today: "2024-01-15", timezone: "UTC" }).get();
  return `${start.slice(0, 10)}/${end.slice(0, 10)}`;
};
const days = ["2023-W45-1", "31 June 1819"].map(day);
const stretches = ["1819-11", "12 Jan 44 BC", "9 May 1819", "9-11 May 1819"].map(stretch);
console.log(`any-date-parser:  ${days.join(", ")}\ncompromise-dates: ${stretches.join(", ")}`);
const expected = "1819-01-01/1819-12-31 1944-01-12/1944-01-12 1819-05-09/1819-05-09 1819-05-01/1819-05-01";
process.exit(days.join(" ") === "2023-01-05 1819-07-01" && stretches.join(" ") === expected ? 0 : 1);
JS
TZ=UTC node run.mjs
