import { fold } from "../text/fold.ts";
import { isRealDay, type Day } from "./calendar.ts";
import { findMonths, findWeekday } from "./calendar-words.ts";
import { edtfOf } from "./date-span.ts";
import { readDate } from "./date-value.ts";
import type { DateReading } from "./date-reading.ts";

/** What folders say together, and the words that say it. */
export interface FolderDate {
  readonly reading: DateReading;
  readonly written: string;
}

/** Say whether people write in a year. */
export function isPlausible(year: string): boolean {
  return Number(year) >= 1000 && Number(year) <= 2100;
}

/**
 * Find the date that a year, a month and a day give together, each in a folder of its own or two in one; the last part is the file's
 * name: `2023/11/06.md`, `2023/11 November/6th.md`, `2023-11/06-gate.md`, `Diary 1871/May/9.txt`, `2023/June 12.txt`, `2023/0612.txt`.
 * Null when they give none. A year with no month in or below it is left to whoever reads names.
 */
export function findFolderDate(named: readonly string[]): FolderDate | null {
  const parts = named.map(withoutUnit);
  for (let i = parts.length - 2; i >= 0; i--) {
    const folder = readYearFolder(parts[i]!);
    const found = folder === null ? null : readBelow(folder, parts.slice(i + 1));
    if (found !== null) return { reading: found.reading, written: named.slice(i, i + found.depth + 1).join("/") };
  }
  return null;
}

const unitBefore =
  /^(?:(?:y|yr|year|jahr|annee|ano|anno|rok|god)[ _-]?(?=\d{4}(?!\p{N}))|(?:m|mm|month|monat|mois|mes|mese)[ _-]?(?=\d{1,2}$)|(?:d|dd|day|tag|jour|dia|giorno)[ _-]?(?=\d{1,2}(?:$|[ _.-])))/iu;
const unitBehind = /^(\d{1,4})(?:年|月|日|년|월|일)(?=$|[ _.-])/u;

/** `Y2023`, `M11`, `D06`, `2023年`: the number without what it counts. */
export function withoutUnit(name: string): string {
  return name.replace(unitBefore, "").replace(unitBehind, "$1");
}

interface YearFolder {
  readonly year: number;
  readonly month: number | null;
}

/** `2023`, `2023-11`, `202311`, "November 2023", "Diary 1871": a folder that names one year. */
function readYearFolder(name: string): YearFolder | null {
  const numbers = /^(\d{4})[-_. ]?(\d{2})$/u.exec(name);
  if (numbers !== null && isPlausible(numbers[1]!) && isMonth(Number(numbers[2])))
    return { year: Number(numbers[1]), month: Number(numbers[2]) };
  const years = [...new Set(name.match(/(?<![\p{N}\p{L}])\d{4}(?![\p{N}\p{L}])/gu))].filter(isPlausible);
  if (years.length !== 1 || /\d/u.test(name.replaceAll(years[0]!, "").replace(/^\W*\d{1,2}\W+(?=\p{L})/u, "")))
    return null;
  return { year: Number(years[0]), month: monthInWords(name) };
}

function readBelow(
  { year, month }: YearFolder,
  below: readonly string[],
): { readonly reading: DateReading; readonly depth: number } | null {
  const [first, second] = below as [string, string | undefined];
  if (month !== null) {
    const reading = readDay(first, year, month);
    return reading === null ? { reading: monthOf(year, month), depth: 0 } : { reading, depth: 1 };
  }
  if (second === undefined) {
    const reading = readMonthAndDay(first, year);
    return reading === null ? null : { reading, depth: 1 };
  }
  const stretch = readStretch(first, year);
  if (stretch !== null) return { reading: stretch, depth: 1 };
  const number = Number(/^(\d{1,2})(?:\D|$)/u.exec(first)?.[1] ?? NaN);
  const inFolder = isMonth(number) ? number : /\d/u.test(first) ? null : monthInWords(first);
  if (inFolder === null) return null;
  const reading = readDay(second, year, inFolder);
  return reading === null ? { reading: monthOf(year, inFolder), depth: 1 } : { reading, depth: 2 };
}

/** `06`, `6th`, `06-gate`, "Sunday 4", "12 June" below June. */
function readDay(name: string, year: number, month: number): DateReading | null {
  const match = /^(?:(\p{L}{2,14})\.?[ _,-]+)?(\d{1,2})(?:st|nd|rd|th)?(?![\p{N}\p{L}])/u.exec(name);
  if (match !== null && (match[1] === undefined || findWeekday(fold(match[1])) !== null)) {
    const day = { year, month, day: Number(match[2]) };
    const inWords = monthInWords(name);
    if (isRealDay(day) && (inWords === null || inWords === month)) return exact(day);
  }
  const days = readYearless(name);
  return days !== null && days.month === month ? exact({ year, ...days }) : null;
}

/** `0612`, `06-12`, "12 June", "June 12" below a year: where the year stands first, the month comes second. */
function readMonthAndDay(name: string, year: number): DateReading | null {
  const numbers = /^(\d{2})[-_.]?(\d{2})(?![\p{N}\p{L}])/u.exec(name);
  if (numbers === null) {
    const days = readYearless(name);
    return days === null ? null : exact({ year, ...days });
  }
  const [first, two] = [Number(numbers[1]), Number(numbers[2])];
  const day = [
    { year, month: first, day: two },
    { year, month: two, day: first },
  ].find(isRealDay);
  return day === undefined ? null : exact(day);
}

function readYearless(name: string): { readonly month: number; readonly day: number } | null {
  const reading = readDate(name.replace(/[-_](?=[\p{L}\p{N}])/gu, " "));
  if (reading?.kind !== "partial" || reading.missing !== "year" || reading.days.to !== null) return null;
  return reading.days.from;
}

/** `W45`, "week 45", `KW45` and `Q3` below a year. */
function readStretch(name: string, year: number): DateReading | null {
  if (!/^(?:w|wk|week|kw|q)[ _-]?\d{1,2}$/iu.test(name)) return null;
  const reading = readDate(
    `${name
      .toUpperCase()
      .replace(/^W(?:EE)?K?(?=[ _-]?\d)/u, "Week ")
      .replace(/[_-]/gu, " ")} ${year}`,
  );
  return reading?.kind === "interval" ? reading : null;
}

function monthInWords(name: string): number | null {
  const months = new Set((name.match(/[\p{L}\p{M}]{3,}/gu) ?? []).flatMap((word) => findMonths(fold(word))));
  return months.size === 1 ? [...months][0]! : null;
}

function monthOf(year: number, month: number): DateReading {
  return { kind: "interval", edtf: edtfOf({ year, month }), length: 7 };
}

function exact(day: Day): DateReading {
  return isRealDay(day)
    ? { kind: "exact", day, weekday: null, time: null, length: 10 }
    : { kind: "impossible", fault: { start: 0, end: 10 }, length: 10 };
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}
