import { parseEdtf } from "../date/edtf.ts";
import type { Span } from "../text/span.ts";
import { isoDay, isRealDay, weekdayNumber, type Day } from "./calendar.ts";
import { DateCursor } from "./date-cursor.ts";
import { takeWeekday, type NamedWeekday } from "./date-names.ts";
import type { DateParts } from "./date-parts.ts";
import { takeDateParts } from "./take-date-parts.ts";
import { readEra } from "./date-era.ts";
import { readDayRange, readRange } from "./date-range.ts";
import { readSeason } from "./date-season.ts";
import { edtfOf, isoWeek } from "./date-span.ts";
import {
  lengthOfDoubt,
  lengthOfPart,
  readCentury,
  readDecade,
  readMonthAndYear,
  readQuarter,
  readWeekWords,
} from "./date-words.ts";
import { isBeforeFirst } from "./year-outside.ts";
import type { DateReading } from "./date-reading.ts";

const circa =
  /^(?:(?:circa|cca|ca|c|about|abt|approx(?:imately)?|around|um|etwa|vers|environ|hacia|около|ок)(?:\.[ \t]*|[ \t]+)|ca?(?=\d))(?=[\d\p{L}])/iu;

/**
 * Read the date that a text starts with; null when it starts with none.
 *
 * A day is exact where year, month and day are told from each other: year first, a month in words (some forty languages), a number
 * over 12, a weekday that fits one order only. Months, years, seasons, ranges, "c. 1850" and "1850?" are intervals. `06/11/2023` is
 * ambiguous, `2023-02-30` impossible, `6 November` partial: the caller says so, and nothing is guessed. Years are 0001 to 9999.
 */
export function readDate(text: string): DateReading | null {
  const doubtful = readDoubtful(text);
  if (doubtful !== null) return doubtful;
  const about = circa.exec(text)?.[0].length ?? lengthOfPart(text);
  const reading =
    readEdtf(text) ?? readWords(text.slice(about)) ?? readBracketedYear(text) ?? readPlain(text.slice(about));
  if (reading === null) return null;
  const shifted = about === 0 ? reading : shift(reading, about);
  const doubted =
    about === 0 && (shifted.kind === "interval" || shifted.kind === "exact") ? qualify(text, shifted) : shifted;
  const rest = text.slice(doubted.length, doubted.length + 16);
  if (isBeforeFirst(rest)) return null;
  if (/^[\p{L}\p{N}]/u.test(rest) && !/^T\d/u.test(rest)) return null;
  if (about === 0) return doubted;
  const date = dateOf(doubted);
  const isPart = circa.exec(text) === null;
  if (isPart && (date === null || !/^\d\d[\dX]{2}(?:-\d\d)?$/u.test(date))) return null; // "late 6 May" is none
  return date === null ? null : { kind: "interval", edtf: withSign(date, "~"), length: doubted.length };
}

/** "Probably 1890", "n.d. [1890]". */
function readDoubtful(text: string): DateReading | null {
  const doubt = lengthOfDoubt(text);
  const reading = doubt === 0 ? null : readDate(text.slice(doubt));
  const date = dateOf(reading);
  if (reading === null || date === null) return null;
  const end = doubt + reading.length;
  const isOpen = /[[(]$/u.test(text.slice(0, doubt));
  if (isOpen && !/[\])]/u.test(text[end] ?? "")) return null;
  const edtf = date.endsWith("~") ? `${date.slice(0, -1)}%` : withSign(date, "?");
  return { kind: "interval", edtf, length: end + (isOpen ? 1 : 0) };
}

/** What is more than day, month and year. */
function readWords(text: string): DateReading | null {
  return (
    readEra(text, readPlain) ??
    readDecade(text) ??
    readSeason(text) ??
    readWeekWords(text) ??
    readQuarter(text) ??
    readMonthAndYear(text) ??
    readCentury(text)
  );
}

/** "9 May [1871?]": the year is the editor's. */
function readBracketedYear(text: string): DateReading | null {
  const match = /^([^\n\r[\]]{1,30}[ \t])\[(\d{4}(?:\/\d{1,2})?)([ \t]?\?)?\]/u.exec(text.slice(0, 60));
  if (match === null) return null;
  const [whole, before, year, doubt] = match;
  const reading = readPlain(`${before}${year}`);
  const date = dateOf(reading);
  if (reading === null || date === null || reading.length !== before!.length + year!.length) return null;
  if (doubt === undefined) return { ...reading, length: whole.length };
  return { kind: "interval", edtf: withSign(date, "?"), length: whole.length };
}

function readPlain(text: string): DateReading | null {
  const cursor = new DateCursor(text);
  const dayRange = readDayRange(cursor);
  if (dayRange !== null) return dayRange;
  const parts = takeDateParts(cursor);
  if (parts === null) return null;
  const afterParts = cursor.at;
  const range = readRange(cursor, parts);
  if (range !== null) return range;
  cursor.at = afterParts;
  const reading = readParts(parts, cursor.end);
  if (reading === null || reading.kind === "interval" || parts.weekday !== null) return reading;
  const weekday = takeWeekdayBehind(cursor);
  return weekday === null ? reading : readParts({ ...parts, weekday }, cursor.end);
}

/** A weekday behind its date is taken in brackets, or where nothing but a time comes after: "Monday" may begin the text. */
function takeWeekdayBehind(cursor: DateCursor): NamedWeekday | null {
  return cursor.attempt(() => {
    cursor.takeSign(",،");
    const opening = cursor.takeSign("(（[");
    const weekday = takeWeekday(cursor);
    if (weekday === null) return null;
    if (opening !== null) return cursor.takeSign(")）]") === null ? null : weekday;
    const rest = cursor.text.slice(cursor.end, cursor.end + 100);
    return /^[.,]?[ \t]*(?:$|[\n\r\u2028\u2029]|[\])>*_|]|\d{1,2}[:.h]\d\d|T\d|[上下午前後오])/u.test(rest)
      ? weekday
      : null;
  });
}

function readParts(parts: DateParts, length: number): DateReading | null {
  const { year, shortYear, months, days, weekday } = parts;
  if (parts.yearDigits === 3)
    return { kind: "interval", edtf: `${String(year).padStart(4, "0").slice(0, 3)}X`, length };
  const fault = { start: parts.faultStart, end: parts.faultEnd };
  if (parts.week !== null) return readWeek(parts, fault, length);
  if (shortYear !== null) return readShortYear(parts, length);
  if (months.length === 0)
    return year === null
      ? null
      : year === 0
        ? { kind: "impossible", fault, length }
        : { kind: "interval", edtf: edtfOf({ year }), length };
  if (days.length === 0) {
    if (year === null) return null; // "May" is a word
    const month = months[0]!;
    return year > 0 && month >= 1 && month <= 12
      ? { kind: "interval", edtf: edtfOf({ year, month }), length }
      : { kind: "impossible", fault, length };
  }
  if (year === null) {
    const from = { month: months[0]!, day: days[0]! };
    return isRealDay({ year: 2000, ...from })
      ? { kind: "partial", missing: "year", days: { from, to: null, weekday }, length }
      : null;
  }
  const real = distinct(months.map((month, i) => ({ year, month, day: days[i]! })).filter(isRealDay));
  if (real.length === 0) return { kind: "impossible", fault, length };
  const fitting = weekday === null || weekday.nth === 0 ? [] : real.filter((day) => weekdayNumber(day) === weekday.nth);
  const chosen = real.length > 1 && fitting.length === 1 ? fitting : real;
  if (chosen.length > 1) return { kind: "ambiguous", choices: chosen, length };
  return { kind: "exact", day: chosen[0]!, weekday, time: parts.time, length };
}

/** `Fri 6 July 12`: a weekday that fits one century and order only says which. */
function readShortYear(parts: DateParts, length: number): DateReading {
  const { weekday, shortYear, months, days } = parts;
  if (weekday === null || weekday.nth === 0) return { kind: "partial", missing: "century", length };
  const all = [1900, 2000].flatMap((century) =>
    months.map((month, i) => ({ year: century + shortYear!, month, day: days[i]! })),
  );
  const fitting = distinct(all.filter((day) => isRealDay(day) && weekdayNumber(day) === weekday.nth));
  return fitting.length === 1
    ? { kind: "exact", day: fitting[0]!, weekday, time: parts.time, length }
    : { kind: "partial", missing: "century", length };
}

function readWeek({ year, week, days, weekday }: DateParts, fault: Span, length: number): DateReading {
  const [nth] = days;
  const first = isoWeek(year!, week!);
  if (first === null || (nth !== undefined && (nth < 1 || nth > 7))) return { kind: "impossible", fault, length };
  if (nth === undefined) return { kind: "interval", edtf: `${first[0]}/${first[6]}`, length };
  const [y, month, day] = first[nth - 1]!.split("-").map(Number) as [number, number, number];
  return { kind: "exact", day: { year: y, month, day }, weekday, time: null, length };
}

/** What only EDTF writes so: `185X`, `1850~`, `1819-05?`, `1819-21`, `2019/2020`, `1819/..`, `../1819`; and catalogues: `18--`, `[185-?]`. */
function readEdtf(text: string): DateReading | null {
  const catalogued = /^(?:(?:1\d|20)--|(?:1\d|20)\d-)(?=[?\])]|$)/u.exec(text)?.[0];
  if (catalogued !== undefined)
    return { kind: "interval", edtf: catalogued.replaceAll("-", "X"), length: catalogued.length };
  const word = /^[\d.][\dX./~?%-]{2,24}(?=[\s,;)\]]|$)/u.exec(text)?.[0];
  if (word === undefined || !/[X~?%/]|-2[1-4]$/u.test(word)) return null;
  if (/^\d{1,2}\/|^\d{4}\/\d{1,2}(?:\/|$)/u.test(word)) return null; // numeric dates and dual years
  const edtf = parseEdtf(word) === null ? null : word;
  return edtf === null ? null : { kind: "interval", edtf, length: word.length };
}

/** "1850?" and "May 1850 (?)" are uncertain, "1850 (approx.)" is approximate. */
function qualify(text: string, reading: DateReading): DateReading {
  const rest = text.slice(reading.length, reading.length + 20);
  const about = /^[ \t]?[([](?:approx\.?|approximately|circa|ca?\.?|about|est\.?|estimated)[)\]]/iu.exec(rest)?.[0];
  const doubt = /^[ \t]?(?:\?|\(\?\)|\[\?\]|[([](?:probably|possibly|uncertain|supplied|inferred)[)\]])/iu.exec(
    rest,
  )?.[0];
  const date = dateOf(reading);
  const mark = about ?? doubt;
  if (mark === undefined || date === null || !/^\d[\dX-]*$/u.test(date)) return reading;
  return {
    kind: "interval",
    edtf: withSign(date, about === undefined ? "?" : "~"),
    length: reading.length + mark.length,
  };
}

function withSign(edtf: string, sign: "~" | "?"): string {
  return edtf.includes("/") || /[~?%]$/u.test(edtf) ? edtf : `${edtf}${sign}`;
}

function shift(reading: DateReading, by: number): DateReading {
  const length = reading.length + by;
  if (reading.kind !== "impossible") return { ...reading, length };
  return { ...reading, length, fault: { start: reading.fault.start + by, end: reading.fault.end + by } };
}

function distinct(days: readonly Day[]): Day[] {
  return days.filter((day, i) => days.findIndex((other) => isoDay(other) === isoDay(day)) === i);
}

/** Write an exact reading as `YYYY-MM-DD`, an interval as EDTF, anything else as null. */
export function dateOf(reading: DateReading | null): string | null {
  if (reading?.kind === "interval") return reading.edtf;
  return reading?.kind === "exact" ? isoDay(reading.day) : null;
}
