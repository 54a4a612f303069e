import { daysInMonth } from "./calendar.ts";

/** First and last day, `YYYY-MM-DD`, both of them in it; as strings they sort by time. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** The days on which a date without beginning begins, and one without end ends. */
export const forever: DayRange = { first: "0001-01-01", last: "9999-12-31" };

/**
 * What a list knows of a date before it knows the date itself: `orderKey` of `edtf.ts` writes it, and what stands before the first screen
 * reads nothing else. Keys sort as strings.
 *
 *     2023-11-06                     a day is its own key
 *     1819-05 1819-05-31             where the date begins, as far as that is said, and its last day
 *     1850 1850-12-31
 *     185 1859-12-31
 *     1985 9999-12-31                without an end
 *     1985 1985-12-31 ..             without a beginning
 */
export type DateKey = string;

/**
 * Whether a date, or its key, is one certain day, `2023-11-06`, as nearly all are. Of a text that is neither only a few signs are looked at.
 *
 * A sort asks this some millions of times, and no other date of ten signs has these three in their places.
 */
export function isPlainDay(date: string): boolean {
  return date.length === 10 && date.charCodeAt(4) === dash && date.charCodeAt(7) === dash && date.charCodeAt(9) <= nine;
}

const [dash, nine] = [45, 57];

/** The first and the last day of the dates of a key. */
export function daysOfKey(key: DateKey): DayRange {
  if (isPlainDay(key)) return { first: key, last: key };
  const [begins = "", last = begins, open] = key.split(" ");
  return { first: open === undefined ? firstDayOf(begins) : forever.first, last };
}

/** The same, as far as anybody named them: an open side ends with the month or the year of the other. */
export function knownDaysOfKey(key: DateKey): DayRange {
  const [begins = ""] = key.split(" ");
  const { last } = daysOfKey(key);
  return { first: firstDayOf(begins), last: last === forever.last ? lastDayOf(begins) : last };
}

/** Whether any day of the dates of a key lies between two days, both included; null leaves that side open. */
export function isKeyWithin(key: DateKey, from: string | null, to: string | null): boolean {
  const { first, last } = daysOfKey(key);
  return (from === null || last >= from) && (to === null || first <= to);
}

/**
 * The month or the year in which the dates of a key begin: `1819-05` of a day, a month and a range that begins in it, `1819` of a year,
 * `185` of `185X`. Keys in order come together by it.
 */
export function sectionOf(key: DateKey): string {
  const space = key.indexOf(" ");
  return key.slice(0, space < 0 ? 7 : Math.min(7, space));
}

function firstDayOf(begins: string): string {
  if (begins.length === 10) return begins;
  if (begins.length === 7) return `${begins}-01`;
  const year = begins.padEnd(4, "0");
  return year === "0000" ? forever.first : `${year}-01-01`;
}

function lastDayOf(begins: string): string {
  if (begins.length === 10) return begins;
  if (begins.length < 7) return `${begins.padEnd(4, "9")}-12-31`;
  return `${begins}-${daysInMonth(Number(begins.slice(0, 4)), Number(begins.slice(5)))}`;
}
