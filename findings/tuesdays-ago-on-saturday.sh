#!/usr/bin/env bash
# compromise-dates 3.9.0 (on compromise 14.17.0): "a third quarter loss" and "a fourth-quarter charge", as every business page has them, end the reading
# of the whole text with a TypeError, though "in the fourth quarter" and "the third quarter of 2019" are read. And "two Tuesdays ago", said on a
# Wednesday, is the Saturday to come.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact compromise@14.17.0 compromise-dates@3.9.0
cat > run.mjs <<'JS'
import nlp from "compromise";
import dates from "compromise-dates";

nlp.extend(dates);
const read = (text) => {
  try {
    return nlp(text).dates({ today: "2019-11-06" }).json().map(({ dates: { start } }) => String(start).slice(0, 10)).join();
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
};
const texts = {
  loss: "The mill reported a third quarter loss.",
  charge: "It will take a fourth-quarter charge.",
  plain: "It lost money in the fourth quarter.",
  dated: "It lost money in the third quarter of 2019.",
  tuesdays: "They met two Tuesdays ago.",
};
const found = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, read(text)]));
for (const [name, text] of Object.entries(texts)) console.log(`${text} ${found[name]}`);
const weekday = new Date(found.tuesdays).getUTCDay();
const isSo =
  found.loss.startsWith("TypeError") &&
  found.charge.startsWith("TypeError") &&
  found.plain === "2019-10-01" &&
  found.dated === "2019-07-01" &&
  found.tuesdays === "2019-11-09" &&
  weekday === 6;
process.exit(isSo ? 0 : 1);
JS
node run.mjs
