import type { Span } from "../text/span.ts";
import { isoDay, isRealDay, type Day } from "./calendar.ts";
import { findMonth } from "./month-names.ts";

/** What the start of a text says about a day. Offsets are into that text; `length` is how much of it the date takes. */
export type DateReading = { readonly length: number } & (
  | { readonly kind: "exact"; readonly day: Day; readonly weekday: string | null }
  | { readonly kind: "impossible"; readonly fault: Span }
  | { readonly kind: "ambiguous"; readonly choices: readonly Day[] }
  | { readonly kind: "partial"; readonly missing: "day" | "month" | "year" | "century" }
);

/** What the start of a text says about a time of day: `HH:MM` or `HH:MM:SS`, null when there is no such time. */
export interface TimeReading {
  readonly length: number;
  readonly time: string | null;
}

/** No form of a date is longer; a line of 20 MB costs no more than this. */
const longestDate = 64;

const weekdayPrefix = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ \t]+/iu;

/** Digits in Arabic, Persian and full-width forms are read as 0 to 9. */
const otherDigit = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/gu;

/**
 * Read the date that a text starts with; null when it starts with none.
 *
 * Year first, or month in words (seven languages), or day and month that only fit one way, is exact. `06/11/2023` is ambiguous,
 * `2023-02-30` impossible, `November 2023` partial: the caller says so, and nothing is guessed. Years are 0001 to 9999.
 */
export function readDate(text: string): DateReading | null {
  const head = text.slice(0, longestDate).replace(otherDigit, (digit) => String(digit.charCodeAt(0) & 0xf));
  const weekday = weekdayPrefix.exec(head)?.[0] ?? "";
  const rest = head.slice(weekday.length);
  const reading = readYearFirst(rest) ?? readNumbers(rest) ?? readWords(rest) ?? readPartial(rest);
  if (
    reading === null ||
    (/^[\p{L}\p{N}]/u.test(rest.slice(reading.length)) && !/^T\d/u.test(rest.slice(reading.length)))
  )
    return null;
  const length = reading.length + weekday.length;
  if (reading.kind === "exact")
    return { ...reading, length, weekday: weekday === "" ? null : weekday.trim().replace(/[.,]+$/u, "") };
  if (reading.kind !== "impossible") return { ...reading, length };
  return {
    ...reading,
    length,
    fault: { start: reading.fault.start + weekday.length, end: reading.fault.end + weekday.length },
  };
}

/**
 * Read the time that follows a date; null when none does.
 *
 * The zone belongs to what is read but is not kept: an article is dated by the clock of whoever wrote it. After a space, where the
 * time could as well be the text's first words, it only counts when it ends the line.
 */
export function readTime(text: string): TimeReading | null {
  const head = text.slice(0, longestDate);
  const match =
    /^(T|,?[ \t]+(?:at[ \t]+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:[ \t]*([ap])\.?m\b\.?)?[ \t]*(?:Z|UTC|GMT|BST|CES?T|[ECMP][SD]T|[+-]\d{2}:?\d{2})?(?!\S)/iu.exec(
      head,
    );
  if (match === null) return null;
  const [whole, lead, hours, minutes, seconds, half] = match;
  if (lead !== "T" && !/^[ \t]*(?:[\n\r\u2028\u2029]|$)/u.test(text.slice(whole.length, whole.length + longestDate)))
    return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const isReal =
    hour < 24 &&
    Number(minutes) < 60 &&
    Number(seconds ?? 0) <= 60 &&
    (half === undefined || (Number(hours) >= 1 && Number(hours) <= 12)); // 60: leap second
  const time = [String(hour).padStart(2, "0"), minutes, ...(seconds === undefined ? [] : [seconds])].join(":");
  return { length: whole.trimEnd().length, time: isReal ? time : null };
}

function readYearFirst(text: string): DateReading | null {
  const match =
    /^(\d{4})(?:([-/.])(\d{1,2})([-/.])(\d{1,2})(?!\d)|(\d{2})(\d{2})(?!\d)|年(\d{1,2})月(\d{1,2})日)/u.exec(text);
  if (match === null) return null;
  const [whole, year, sign1, m1, sign2, d1, m2, d2, m3, d3] = match;
  if (sign1 !== sign2) return null; // compared here, not by \2: see test/regexps.test.ts
  const day = { year: Number(year), month: Number(m1 ?? m2 ?? m3), day: Number(d1 ?? d2 ?? d3) };
  const faultStart = day.year === 0 ? 0 : m2 === undefined ? 5 : 4;
  return exactOrImpossible(day, whole.length, { start: faultStart, end: day.year === 0 ? 4 : whole.length });
}

function readNumbers(text: string): DateReading | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})([-/.])(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (match === null) return null;
  const [whole, first, sign1, second, sign2, year] = match;
  if (sign1 !== sign2) return null;
  const [a, b] = [Number(first), Number(second)];
  const length = whole.length;
  if (year!.length === 2) return { kind: "partial", missing: "century", length };
  const readings = [
    { year: Number(year), month: b, day: a },
    { year: Number(year), month: a, day: b },
  ].filter(isRealDay);
  const [dayFirst, monthFirst] = readings;
  if (dayFirst === undefined) return { kind: "impossible", length, fault: { start: 0, end: length } };
  if (monthFirst === undefined || a === b) return { kind: "exact", day: dayFirst, weekday: null, length };
  return { kind: "ambiguous", choices: readings, length };
}

function readWords(text: string): DateReading | null {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º)?\.?(?:[ \t]+|-)(?:of[ \t]+|de[ \t]+)?(\p{L}{3,10})\.?,?(?:[ \t]+|-)(?:de[ \t]+)?(\d{4}|\d{2})(?!\d)/iu.exec(
      text,
    );
  const monthFirst = /^(\p{L}{3,10})\.?[ \t]+(\d{1,2})(?:st|nd|rd|th)?,?[ \t]+(\d{4})(?!\d)/iu.exec(text);
  const match = dayFirst ?? monthFirst;
  if (match === null) return null;
  const [whole, one, two, year] = match as unknown as readonly [string, string, string, string];
  const month = findMonth(dayFirst === null ? one : two);
  if (month === null) return null;
  if (year.length === 2) return { kind: "partial", missing: "century", length: whole.length };
  const day = Number(dayFirst === null ? two : one);
  const start = dayFirst === null ? whole.indexOf(two, one.length) : 0;
  return exactOrImpossible({ year: Number(year), month, day }, whole.length, {
    start,
    end: start + String(dayFirst === null ? two : one).length,
  });
}

function readPartial(text: string): DateReading | null {
  const yearMonth = /^\d{4}[-/.](\d{1,2})(?![-/.\d])/u.exec(text);
  if (yearMonth !== null) return { kind: "partial", missing: "day", length: yearMonth[0].length };
  const worded = /^(\p{L}{3,10})\.?,?[ \t]+\d{4}(?!\d)/iu.exec(text);
  if (worded !== null && findMonth(worded[1]!) !== null)
    return { kind: "partial", missing: "day", length: worded[0].length };
  const yearless =
    /^(?:(\p{L}{3,10})\.?[ \t]+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\.?[ \t]+(\p{L}{3,10}))(?![\p{L}\d])/iu.exec(
      text,
    );
  if (yearless !== null && findMonth((yearless[1] ?? yearless[2])!) !== null)
    return { kind: "partial", missing: "year", length: yearless[0].length };
  const year = /^\d{4}(?!\d)/u.exec(text);
  return year === null ? null : { kind: "partial", missing: "month", length: 4 };
}

function exactOrImpossible(day: Day, length: number, fault: Span): DateReading {
  return isRealDay(day) ? { kind: "exact", day, weekday: null, length } : { kind: "impossible", length, fault };
}

/** Write an exact reading as `YYYY-MM-DD`, anything else as null. */
export function exactDate(reading: DateReading | null): string | null {
  return reading?.kind === "exact" ? isoDay(reading.day) : null;
}
