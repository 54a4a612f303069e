#!/usr/bin/env bash
# whatsapp-chat-parser 4.0.2: chats of phones that write the year first (Korea "2023. 11. 6. 오후 9:12", Canada "2023-11-06, 9:12 p.m.") are read with
# the day before the month: both become 11 June. The Korean afternoon becomes a morning as well. No option says the order of such dates but
# daysFirst, which is meant for the others. Only numbers over twelve in the same file save the months.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact whatsapp-chat-parser@4.0.2
cat > run.mjs <<'JS'
import { parseString } from "whatsapp-chat-parser";

const say = (date) => `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()} ${date.getHours()}:${date.getMinutes()}`;
const read = (line) => say(parseString(line)[0].date);
const korean = read("2023. 11. 6. 오후 9:12 - Ana: hi\n");
const canadian = read("2023-11-06, 9:12 p.m. - Ana: hi\n");
console.log(`Korean, 6 November, 21:12:   ${korean}\nCanadian, 6 November, 21:12: ${canadian}`);
process.exit(korean === "2023-6-11 9:12" && canadian === "2023-6-11 21:12" ? 0 : 1);
JS
node run.mjs
