import { isBlank, lineAt, skipSpace, type Line } from "../text/lines.ts";
import { fold } from "../text/fold.ts";
import { findMonths, findWeekday } from "./calendar-words.ts";
import type { DateHeading } from "./date-heading.ts";
import type { DateReading } from "./date-value.ts";

/** A line that heads an entry without being a date is short. */
const longestHeading = 50;
const mostWords = 6;

const dayAlone =
  /^([*_([]{0,3})(?:(\p{L}{2,14})[.,]?[ \t]+)?(?:the[ \t]+)?(\d{1,2})(st|nd|rd|th|d|er|º|\.)?(?:[ \t]*\([^)]{1,30}\))?([.,:;]?)([*_)\]]{0,3})([.,:;]?)/iu;

/**
 * Read a line, in a diary, that heads an entry though it is no date by itself: "2d.", "Friday 12th", "Sunday", "Whit Monday, 1871".
 * Null when it is none. The text under it is an entry of its own, dated by the one before where that leaves no choice.
 */
export function readLooseHeading(text: string, line: Line): DateHeading | null {
  const start = skipSpace(text, line.start, line.end);
  const value = text.slice(start, Math.min(line.end, start + 120));
  const day = readDayAlone(line, start, value);
  if (day !== null) return day;
  const said = value.trim();
  if (line.end - start > longestHeading || said.length > longestHeading || !isParted(text, line) || !isDateLike(said))
    return null;
  return heading({ kind: "partial", missing: "date", length: said.length }, start, "diary", line.next);
}

function readDayAlone(line: Line, start: number, value: string): DateHeading | null {
  const match = dayAlone.exec(value);
  if (match === null) return null;
  const [whole, opening, word, number, suffix] = match;
  const weekday = word === undefined ? null : findWeekday(fold(word));
  const nth = Number(number);
  if ((word !== undefined && weekday === null) || nth < 1 || nth > 31) return null;
  const written = word ?? "";
  const reading: DateReading = {
    kind: "partial",
    missing: "month",
    day: nth,
    weekday: weekday === null ? null : { nth: weekday, written },
    length: whole.length,
  };
  const rest = value.slice(whole.length);
  if (rest.trim() === "" && line.end - start < longestHeading)
    return suffix !== undefined || opening !== "" || weekday !== null
      ? heading(reading, start, "diary", line.next)
      : null;
  const isOrdinal = suffix !== undefined && suffix !== ".";
  const gap = /^[ \t]*(?:[-–—]+[ \t]*)?(?=\S)/u.exec(rest)![0].length;
  if (!(isOrdinal || opening !== "") || gap === 0) return null;
  return heading(reading, start, "run-on", start + whole.length + gap);
}

function heading(reading: DateReading, start: number, kind: "diary" | "run-on", end: number): DateHeading {
  const at = { start: 0, end: reading.length };
  const when = { reading, time: null, at, timeEnd: at.end, length: at.end, isWrapped: false };
  return { kind, when, start, time: null, title: null, end };
}

/** A blank line, or the end, stands after it; whoever asks knows that one stands before. */
function isParted(text: string, line: Line): boolean {
  return line.next < text.length && isBlank(text, lineAt(text, line.next));
}

/** A weekday or a month among few words, or a year at the end. */
function isDateLike(said: string): boolean {
  const words = fold(said)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > mostWords || /[!?]$/u.test(said)) return false;
  const first = words[0]!;
  const isYear = /^1\d{3}$|^20\d\d$/u.test(words.at(-1)!);
  const isDay = findWeekday(first) !== null && first.length > 2;
  const isMonth = findMonths(first).length > 0 && first.length > 2 && words.some((word) => /^\d/u.test(word));
  return (isDay && words.length <= 3) || isMonth || (isYear && words.length > 1 && /^\p{Lu}/u.test(said));
}
