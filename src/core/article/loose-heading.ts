import { isBlank, lineAt, skipSpace, type Line } from "../text/lines.ts";
import { fold } from "../text/fold.ts";
import { findMonths, findWeekday } from "./calendar-words.ts";
import type { DateHeading } from "./date-heading.ts";
import { isFeast, isLoss } from "./day-names.ts";
import type { HeadingKind } from "./parsed-header.ts";
import type { DateReading } from "./date-reading.ts";

/** A line that heads an entry without being a date is short. */
const longestHeading = 50;
const mostWords = 6;

const nth = String.raw`(?:st|nd|rd|th|d|er|re|e|º|°|ª|\.|-?го|-?ого|-е|日|일)`;
/** A day alone, or several: "2d.", "Friday 12th", "Le 7", "9th to 11th", "12-14", "## 6". */
const dayAlone = new RegExp(
  String.raw`^(?<opening>[*_([]{0,3}|#{1,6}[ \t]+)(?:(?!(?:the|le|el|il|den|am|dia|o)[ \t])(?<word>\p{L}{2,14})[.,]?[ \t]+)?(?<article>(?:the|le|el|il|den|am|dia|o)[ \t]+)?(?<day>\d{1,2})(?<suffix>${nth})?(?<range>[ \t]*(?:[-–—&]|(?<=[ \t])(?:to|and|bis|und|au|et|al|y|a)(?=[ \t]))[ \t]*(?<to>\d{1,2})${nth}?)?(?:[ \t]*\([^)]{1,30}\))?(?<stop>[.,:;]?)(?<closing>[*_)\]]{0,3})[.,:;]?`,
  "iu",
);
/** "14.11." and "14/11": day and month of a year that was said before. */
const numbersAlone =
  /^[*_([]{0,3}(?:\p{L}{2,3}\.?,?[ \t]+)?(\d{1,2})(?:\.[ \t]?(\d{1,2})\.|([/-])(\d{1,2}))[*_)\]]{0,3}[.:]?[ \t]*$/u;

/**
 * Read a line, in a diary, that heads an entry though it is no date by itself: "2d.", "Friday 12th", "14.11.", "Sunday", "Whit Monday",
 * "[date torn]"; or a month and, on a line below, its day. Null when it is none. The text under it is an entry of its own, dated by the
 * one before where that leaves no choice.
 */
export function readLooseHeading(text: string, line: Line): DateHeading | null {
  const start = skipSpace(text, line.start, line.end);
  const value = text.slice(start, Math.min(line.end, start + 120));
  if (line.end - start > longestHeading && !/^(?:[#*_([]|\p{L}{0,14}[.,]?[ \t]*\d|\d)/u.test(value)) return null;
  const day = readNumbersAlone(line, start, value) ?? readDayAlone(line, start, value) ?? readMonthAbove(text, line);
  if (day !== null) return day;
  const said = value.trim();
  const bare = isParted(text, line) ? readBareDay(value) : null;
  if (bare !== null) return heading(bare, start, "numbered", line.next);
  if (line.end - start > longestHeading || said.length > longestHeading || !isParted(text, line) || !isDateLike(said))
    return null;
  return heading({ kind: "partial", missing: "date", length: said.length }, start, "diary", line.next);
}

function readDayAlone(line: Line, start: number, value: string): DateHeading | null {
  const match = dayAlone.exec(value);
  if (match === null) return null;
  const { opening = "", word, article, day, suffix, range, to, stop } = match.groups!;
  const weekday = word === undefined ? null : findWeekday(fold(word));
  const first = Number(day);
  const last = to === undefined ? null : Number(to);
  if ((word !== undefined && weekday === null) || first < 1 || first > 31) return null;
  if (last !== null && (last < 1 || last > 31)) return null;
  const reading: DateReading = {
    kind: "partial",
    missing: "month",
    day: first,
    to: last,
    weekday: weekday === null ? null : { nth: weekday, written: word! },
    length: match[0].length,
  };
  const rest = value.slice(match[0].length);
  const isSaid = suffix !== undefined || weekday !== null || article !== undefined || range !== undefined;
  // "[1] The keeper." is a footnote, "[12]" the number of a page, "(2)" of a list.
  if (/[[(]/u.test(opening) && !isSaid) return null;
  const isMarked = opening !== "" || weekday !== null || article !== undefined || range !== undefined;
  if (rest.trim() === "" && line.end > start + value.length) return null;
  if (rest.trim() === "") return suffix !== undefined || isMarked ? heading(reading, start, "diary", line.next) : null;
  // On a line with text, "3rd graders" and "12. Oil" are none.
  const gap = /^\s*(?:[-–—]+\s*)?(?=\S)/u.exec(rest)![0];
  const isOrdinal = suffix !== undefined && suffix !== ".";
  const isStopped = stop !== "" || /[-–—]/u.test(gap) || (suffix === "." && weekday !== null) || isUpper(rest.trim());
  if (isMonth(rest)) return null; // "Wed. 7 Nov. Rain" has its month
  const mayRunOn =
    (isOrdinal && isStopped) || (opening !== "" && !opening.startsWith("#")) || (weekday !== null && isStopped);
  if (!mayRunOn || gap === "") return null;
  return heading(reading, start, "run-on", start + match[0].length + gap.length);
}

function isMonth(rest: string): boolean {
  const word = /^[ \t]*(?:of[ \t]+|de[ \t]+)?([\p{L}\p{M}]{3,14})/u.exec(rest)?.[1];
  return word !== undefined && findMonths(fold(word)).length > 0;
}

function isUpper(text: string): boolean {
  return /^[\p{Lu}“"'‘(]/u.test(text);
}

/** Behind stops the day stands first; behind strokes a number over 12 must say so, else the entry stays undated. */
function readNumbersAlone(line: Line, start: number, value: string): DateHeading | null {
  const match = numbersAlone.exec(value);
  if (match === null || line.end - start > longestHeading) return null;
  const [, plain, dotted, sign, stroked] = match;
  const [first, second] = [Number(plain), Number(dotted ?? stroked)];
  if (first < 1 || second < 1 || first > 31 || second > 31 || (sign === "-" && first <= second)) return null;
  const length = value.trimEnd().length;
  const isDayFirst = sign === undefined || first > 12;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  if (month > 12) return null;
  const reading: DateReading =
    sign !== undefined && day <= 12 && day !== month
      ? { kind: "partial", missing: "date", length }
      : { kind: "partial", missing: "year", days: { from: { month, day }, to: null, weekday: null }, length };
  return heading(reading, start, "diary", line.next);
}

/** A month on a line of its own, as a chapter, and below it the day: `## December` … `### 1`. */
function readMonthAbove(text: string, line: Line): DateHeading | null {
  const start = skipSpace(text, line.start, line.end);
  if (line.end - start > longestHeading) return null;
  const said = /^(?:#{1,6}[ \t]+)?([\p{L}\p{M}]{3,14})\.?[ \t]*$/u.exec(text.slice(start, line.end))?.[1];
  const months = said === undefined ? [] : findMonths(fold(said));
  if (months.length !== 1) return null;
  let below = lineAt(text, line.next);
  while (below.start < text.length && isBlank(text, below)) below = lineAt(text, below.next);
  const from = skipSpace(text, below.start, below.end);
  const value = text.slice(from, Math.min(below.end, from + 120));
  const read = readDayAlone(below, from, value);
  const day = read?.when.reading ?? readBareDay(value);
  if (day?.kind !== "partial" || day.missing !== "month") return null;
  const month = months[0]!;
  const to = day.to === null ? null : { month, day: day.to };
  const length = from + value.trimEnd().length - start;
  const reading: DateReading = {
    kind: "partial",
    missing: "year",
    days: { from: { month, day: day.day }, to, weekday: day.weekday },
    length,
  };
  return read === null ? heading(reading, start, "numbered", below.next) : heading(reading, start, read.kind, read.end);
}

function readBareDay(value: string): DateReading | null {
  const day = Number(/^(\d{1,2})[ \t]*$/u.exec(value)?.[1] ?? NaN);
  return day >= 1 && day <= 31
    ? { kind: "partial", missing: "month", day, to: null, weekday: null, length: value.trimEnd().length }
    : null;
}

function heading(reading: DateReading, start: number, kind: HeadingKind, end: number): DateHeading {
  const at = { start: 0, end: reading.length };
  const when = { reading, time: null, at, timeEnd: at.end, length: at.end, isWrapped: false };
  return { kind, when, start, time: null, title: null, end };
}

/** A blank line, or the end, stands after it; whoever asks knows that one stands before. */
function isParted(text: string, line: Line): boolean {
  return line.next < text.length && isBlank(text, lineAt(text, line.next));
}

/** A weekday, a feast or a month among few words, a year at the end, or words that say that the date is lost. */
function isDateLike(said: string): boolean {
  if (isLoss(said)) return true;
  const words = said.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > mostWords || /[!?]$|:|\(c\)|©/u.test(said)) return false;
  // A sentence has verbs and such, in small letters.
  if (words.filter((word) => /^\p{Ll}{3,}/u.test(word) && !small.has(word)).length > 1) return false;
  const folded = words.map(fold);
  const first = folded[0]!;
  const isYear = /^1\d{3}$|^20\d\d$/u.test(folded.at(-1)!);
  const isDay = folded.some((word) => word.length > 2 && findWeekday(word) !== null);
  const isMonth = findMonths(first).length > 0 && first.length > 2 && folded.some((word) => /^\d/u.test(word));
  return (
    (isDay && words.length <= 3) ||
    (isMonth && !/[.]$/u.test(said.replace(/\d\.$/u, ""))) ||
    isFeast(folded) ||
    (isYear && words.length > 1 && /^\p{Lu}/u.test(said))
  );
}

const small = new Set([
  "the",
  "and",
  "evening",
  "morning",
  "night",
  "noon",
  "afternoon",
  "after",
  "before",
  "continued",
  "ditto",
]);
