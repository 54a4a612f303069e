#!/usr/bin/env bash
# The ninth of May in the year 50. In iCalendar a year has four digits (RFC 5545, 3.3.4): ics 3.12.0 writes two, DTSTART;VALUE=DATE:500509, and
# no error. Written right, 00500509, node-ical 0.26.1, ts-ics 2.4.6 and ical.js 2.2.1 (toJSDate) read 1950; so does gray-matter 4.0.3 of a
# front matter "date: 0050-05-09". All go through JavaScript's Date, which takes years under 100 for those of the last century.
# Exits 0 while that is so, 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact ics@3.12.0 node-ical@0.26.1 ts-ics@2.4.6 ical.js@2.2.1 gray-matter@4.0.3
cat > run.mjs <<'JS'
import matter from "gray-matter";
import ICAL from "ical.js";
import { createEvent } from "ics";
import nodeIcal from "node-ical";
import { convertIcsCalendar } from "ts-ics";

const { value, error } = createEvent({ start: [50, 5, 9], end: [50, 5, 10], title: "Gate", uid: "1" });
const written = /DTSTART.*/.exec(value)[0].trim();
const calendar = [
  "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "BEGIN:VEVENT", "UID:1@x", "DTSTAMP:20240101T000000Z",
  "DTSTART;VALUE=DATE:00500509", "SUMMARY:Gate", "END:VEVENT", "END:VCALENDAR", "",
].join("\r\n");
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent("vevent"));
const years = [
  nodeIcal.sync.parseICS(calendar)["1@x"].start,
  convertIcsCalendar(undefined, calendar).events[0].start.date,
  event.startDate.toJSDate(),
  matter("---\ndate: 0050-05-09\n---\n").data.date,
].map((date) => date.getFullYear());
console.log(`ics writes ${written}, error: ${error}\nnode-ical, ts-ics, ical.js, gray-matter read ${years.join(", ")}`);
const isSo = written === "DTSTART;VALUE=DATE:500509" && !error && years.every((year) => year === 1950);
process.exit(isSo ? 0 : 1);
JS
TZ=UTC node run.mjs
