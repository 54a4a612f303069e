#!/usr/bin/env bash
# Subjects longer than a line are folded (RFC 5322, 2.2.3: the line end goes, the space stays). eml-parse-js 1.1.15 takes the space too:
# "The gateof Odalis shut". Those that are not ASCII come as several encoded words (RFC 2047, 2 and 6.2): eml-format 0.6.1 keeps the
# first, and its signs for spaces: "The_gate_". mailparser 3.14.2 reads both.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact eml-parse-js@1.1.15 eml-format@0.6.1 mailparser@3.14.2
cat > run.mjs <<'JS'
import emlFormat from "eml-format";
import { readEml } from "eml-parse-js";
import { simpleParser } from "mailparser";

const mail = (subject) =>
  ["From: a@example.org", `Subject: ${subject}`, "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "", "x", ""].join("\r\n");
const folded = mail("The gate\r\n of Odal\r\n is shut");
const encoded = mail("=?utf-8?Q?The_gate_?=\r\n =?utf-8?Q?of_=C3=98dal?=");
const right = [(await simpleParser(folded)).subject, (await simpleParser(encoded)).subject];
const glued = readEml(folded).subject;
const cut = await new Promise((resolve, reject) => emlFormat.read(encoded, (error, { subject }) => (error ? reject(error) : resolve(subject))));
console.log(`mailparser:   ${JSON.stringify(right)}\neml-parse-js: ${JSON.stringify(glued)}\neml-format:   ${JSON.stringify(cut)}`);
const isRight = right[0] === "The gate of Odal is shut" && right[1] === "The gate of Ødal";
process.exit(isRight && glued === "The gateof Odalis shut" && cut === "The_gate_" ? 0 : 1);
JS
node run.mjs
