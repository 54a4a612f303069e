import { dayNumber, dayOf } from "../../date/calendar.ts";
import { linkToPlace } from "../sentence-at.ts";
import type { ChronologyEvent } from "./event.ts";

/**
 * Write a chronology as iCalendar (RFC 5545): an all-day event for each sentence, from its first told day to the day after the last.
 *
 * Calendars are no place for centuries: what lasts more than a year stands on its first day and says so. `stamp` is the time of writing, ISO 8601.
 */
export function toICalendar(events: readonly ChronologyEvent[], base: string, stamp: string): string {
  const written = stamp.replaceAll(/[-:]|\.\d+/gu, "");
  const lines = events.flatMap((event) => {
    const isLong = dayNumber(event.last) - dayNumber(event.first) > longestDays;
    return [
      "BEGIN:VEVENT",
      `UID:${escapeText(`${event.article}-${event.start}`)}@dateline`,
      `DTSTAMP:${written}`,
      `DTSTART;VALUE=DATE:${compact(event.first)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(isLong ? event.first : event.last))}`,
      `SUMMARY:${escapeText(event.sentence)}`,
      `DESCRIPTION:${escapeText(describe(event))}`,
      `URL:${linkToPlace(base, event.article, event.start)}`,
      "TRANSP:TRANSPARENT",
      ...(event.isRough ? ["STATUS:TENTATIVE"] : []),
      "END:VEVENT",
    ];
  });
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Chronology//EN", ...lines, "END:VCALENDAR"]
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}

/** An event longer than this would fill a calendar. */
const longestDays = 366;

function describe({ words, edtf, title, source, printed }: ChronologyEvent): string {
  const where = [title, source, printed].filter((part) => part !== null && part !== "").join(", ");
  return `“${words}”: ${edtf}\n${where}`;
}

/** RFC 5545, 3.3.11; control signs, which it forbids, become spaces. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/gu, "\\n")
    .replaceAll(/\p{Cc}/gu, " ");
}

/** Fold a line at 75 octets (RFC 5545, 3.1), never within a character. */
function fold(line: string): string {
  let [folded, octets] = ["", 0];
  for (const sign of line) {
    const size = utf8Size(sign.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

function utf8Size(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function dayAfter(day: string): string {
  return day >= "9999-12-31" ? day : dayOf(dayNumber(day) + 1);
}
