import { dayNumber, dayOf, monthLabel, parseDay, plainDate } from "../date/calendar.ts";
import { type DateKey, daysOfKey, isPlainDay } from "../date/date-key.ts";

/** How long one bar of a timeline is. */
export type BucketUnit = "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** One bar's stretch of time: both days belong to it. */
export interface Bucket {
  readonly first: string;
  readonly last: string;
}

/** Equal stretches of time, side by side and without gaps, oldest first. */
export interface Buckets {
  readonly unit: BucketUnit;
  readonly buckets: readonly Bucket[];
}

/** Units from fine to coarse, with the mean length in days that decides which one fits. */
const units: readonly (readonly [BucketUnit, number])[] = [
  ["day", 1],
  ["week", 7],
  ["month", 30.44],
  ["quarter", 91.31],
  ["year", 365.24],
  ["decade", 3652.4],
  ["century", 36_524],
];

/** Cut the time from `first` to `last` (both included) into at most about `most` equal buckets: whole months, quarters, years … */
export function buildBuckets(first: string, last: string, most: number): Buckets {
  const days = dayNumber(last) - dayNumber(first) + 1;
  const [unit] = units.find(([, length]) => days / length <= most) ?? units[units.length - 1]!;
  const buckets: Bucket[] = [];
  let start = startOfUnit(unit, first);
  while (start <= last) {
    const next = startOfNext(unit, start);
    if (next === null) {
      buckets.push({ first: start, last: "9999-12-31" });
      break;
    }
    buckets.push({ first: start, last: dayOf(dayNumber(next) - 1) });
    start = next;
  }
  return { unit, buckets };
}

/**
 * Sum counts by bucket. Dates must be oldest first; what lies outside all buckets is left out. One pass over both.
 *
 * A date that is longer than a bucket counts in each that it touches, as it is found by a filter for each of them.
 */
export function countByBucket(
  buckets: readonly Bucket[],
  dates: Iterable<{ readonly key: DateKey; readonly count: number }>,
): number[] {
  const counts = buckets.map(() => 0);
  let at = 0;
  for (const { key, count } of dates) {
    const { first, last } = daysOfKey(key);
    if (isPlainDay(key)) {
      while (at < buckets.length && (buckets[at]?.last ?? "") < key) at += 1;
    }
    // What is longer may begin before what stands before it: without a beginning, or in an open century.
    const from = isPlainDay(key) ? at : firstEnding(buckets, first);
    for (let touched = from; touched < buckets.length && (buckets[touched]?.first ?? "") <= last; touched += 1)
      counts[touched] = (counts[touched] ?? 0) + count;
  }
  return counts;
}

/** The first bucket that ends on a day or later; their number when there is none. */
function firstEnding(buckets: readonly Bucket[], day: string): number {
  let low = 0;
  let high = buckets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((buckets[middle]?.last ?? "") < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A bucket in words: "6 November 2023", "November 2023", "July to September 2023", "2023", "2020s". */
export function describeBucket(unit: BucketUnit, { first, last }: Bucket): string {
  const { year } = parseDay(first);
  if (unit === "day") return plainDate(first);
  if (unit === "week") return `the week from ${plainDate(first)}`;
  if (unit === "month") return monthLabel(first);
  if (unit === "quarter") return `${monthLabel(first).replace(/ \d+$/, "")} to ${monthLabel(last)}`;
  if (unit === "year") return String(year);
  return unit === "decade" ? `${year}s` : `the century from ${year}`;
}

/** The first day of the unit that holds `date`. Weeks begin on Monday (ISO 8601). */
function startOfUnit(unit: BucketUnit, date: string): string {
  const { year, month } = parseDay(date);
  if (unit === "day") return date;
  if (unit === "week") {
    const number = dayNumber(date);
    return dayOf(Math.max(number - ((((number + 3) % 7) + 7) % 7), dayNumber("0001-01-01")));
  }
  if (unit === "month") return dateOf(year, month);
  if (unit === "quarter") return dateOf(year, month - ((month - 1) % 3));
  return dateOf(year - (year % yearsIn[unit]), 1);
}

const yearsIn = { year: 1, decade: 10, century: 100 } as const;

/** The first day of the unit after the one that begins at `start`; null past the year 9999. */
function startOfNext(unit: BucketUnit, start: string): string | null {
  const { year, month } = parseDay(start);
  if (unit === "day" || unit === "week") {
    const next = dayOf(dayNumber(start) + (unit === "day" ? 1 : 7));
    return next.length > 10 ? null : next;
  }
  if (unit === "month" || unit === "quarter") {
    const ahead = month + (unit === "month" ? 1 : 3);
    return ahead <= 12 ? dateOf(year, ahead) : year === 9999 ? null : dateOf(year + 1, ahead - 12);
  }
  const later = year + yearsIn[unit];
  return later > 9999 ? null : dateOf(later, 1);
}

function dateOf(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
}
