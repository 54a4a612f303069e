#!/usr/bin/env bash
# postal-mime 4.0.0: of a mail in format=flowed (RFC 3676) it joins quoted lines with the next line's quote sign in between: "> one " and
# "> two" become "> one > two". The RFC (4.5) takes the quote signs off before lines are joined, and mailparser 3.14.2 does: "> one two".
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact postal-mime@4.0.0 mailparser@3.14.2
cat > run.mjs <<'JS'
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

const mail = [
  "From: a@example.org",
  "Subject: Gate",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8; format=flowed",
  "",
  "> The gate ",
  "> is shut.",
  "",
].join("\r\n");
const [postal, parser] = [(await PostalMime.parse(mail)).text.trim(), (await simpleParser(mail)).text.trim()];
console.log(`mailparser:  ${JSON.stringify(parser)}`);
console.log(`postal-mime: ${JSON.stringify(postal)}`);
process.exit(parser === "> The gate is shut." && postal === "> The gate > is shut." ? 0 : 1);
JS
node run.mjs
