#!/usr/bin/env bash
# node-ical 0.26.1: "\\n" in a text of iCalendar is a backslash and an n (RFC 5545, 3.3.11); it is read as a backslash and a line break, so that
# C:\notes becomes "C:\", "otes". ical.js 2.2.1 reads what was written.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact node-ical@0.26.1 ical.js@2.2.1
cat > run.mjs <<'JS'
import ICAL from "ical.js";
import nodeIcal from "node-ical";

const calendar = [
  "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "BEGIN:VEVENT", "UID:1@x", "DTSTAMP:20240101T000000Z",
  "DTSTART;VALUE=DATE:20231106", "SUMMARY:Gate", "DESCRIPTION:Scans in C:\\\\notes", "END:VEVENT", "END:VCALENDAR", "",
].join("\r\n");
const read = nodeIcal.sync.parseICS(calendar)["1@x"].description;
const right = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent("vevent").getFirstPropertyValue("description");
console.log(`ical.js:   ${JSON.stringify(right)}\nnode-ical: ${JSON.stringify(read)}`);
process.exit(right === "Scans in C:\\notes" && read === "Scans in C:\\\notes" ? 0 : 1);
JS
node run.mjs
