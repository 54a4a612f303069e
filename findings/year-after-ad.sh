#!/usr/bin/env bash
# chrono-node 2.10.3: "Nov 6 AD 1066" is read as the 6 November next to today: the year behind AD is passed over, though "Nov 6, 1066" is read. And the
# dual year of "10 February 1675/6" (Old Style; 1676 by today's count) is read as 1675, with the rest left over.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact chrono-node@2.10.3
cat > run.mjs <<'JS'
import * as chrono from "chrono-node";

const today = new Date("2024-01-15T12:00:00Z");
const yearOf = (text) => chrono.parse(text, today)[0].start.get("year");
const [plain, marked, dual] = ["Nov 6, 1066", "Nov 6 AD 1066", "10 February 1675/6"].map(yearOf);
console.log(`Nov 6, 1066: ${plain}; Nov 6 AD 1066: ${marked}; 10 February 1675/6: ${dual}`);
process.exit(plain === 1066 && marked === 2023 && dual === 1675 ? 0 : 1);
JS
node run.mjs
