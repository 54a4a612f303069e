import {
  compareDates,
  type DayRange,
  forever,
  isPlainDay,
  knownDaysOfDate,
  orderKey,
  sectionOf,
} from "../date/edtf.ts";
import { countMonths, packDays, unpackDays, type PackedDays, type SectionCount } from "./days.ts";
import type { DateCount } from "./row.ts";

/** Dates with articles, packed for the head: days as signs, the few that are longer as they are. */
export interface PackedDates extends PackedDays {
  /** Dates that are no day, and how many articles have each, in order; left out when there are none. */
  readonly longer?: { readonly dates: readonly string[]; readonly counts: readonly number[] };
}

/** Count dates that come in order, oldest first: those of the same days come together. */
export function countDates(dates: readonly string[]): DateCount[] {
  const counted: { date: string; count: number }[] = [];
  let lastKey: string | null = null;
  for (const date of dates) {
    const key = orderKey(date);
    const last = counted.at(-1);
    if (last !== undefined && key === lastKey) last.count += 1;
    else counted.push({ date: isPlainDay(key) ? key : date, count: 1 }); // a day that is uncertain is a day
    lastKey = key;
  }
  return counted;
}

/** The first and the last day that counted dates, oldest first, name; null when there are none. */
export function stretchOf(counted: readonly DateCount[]): DayRange | null {
  const [oldest] = counted;
  if (oldest === undefined) return null;
  let last = forever.first;
  for (const { date } of counted) {
    const end = isPlainDay(date) ? date : knownDaysOfDate(date).last;
    if (end > last) last = end;
  }
  return { first: knownDaysOfDate(oldest.date).first, last };
}

/** Pack counted dates, oldest first. */
export function packDates(counted: readonly DateCount[]): PackedDates {
  const longer = counted.filter(({ date }) => !isPlainDay(date));
  if (longer.length === 0) return packDays(counted);
  return {
    ...packDays(counted.filter(({ date }) => isPlainDay(date))),
    longer: { dates: longer.map(({ date }) => date), counts: longer.map(({ count }) => count) },
  };
}

/** Unpack counted dates, oldest first. */
export function unpackDates(packed: PackedDates): DateCount[] {
  return merge(unpackDays(packed), longerDates(packed), (a, b) => compareDates(a.date, b.date));
}

/** Count the articles by `sectionOf` their dates, oldest first. This stands before the first screen, so nothing is made for a day. */
export function countSections(packed: PackedDates): SectionCount[] {
  const months = countMonths(packed);
  const longer = longerDates(packed);
  if (longer.length === 0) return months;
  const sections: { section: string; count: number }[] = [];
  const others = longer.map(({ date, count }) => ({ section: sectionOf(date), count }));
  for (const { section, count } of merge(months, others, compareSections)) {
    const last = sections.at(-1);
    if (last?.section === section) last.count += count;
    else sections.push({ section, count });
  }
  return sections;
}

function longerDates({ longer }: PackedDates): DateCount[] {
  return longer?.dates.map((date, at) => ({ date, count: longer.counts[at] ?? 0 })) ?? [];
}

/** A year stands before its months, and a decade before its years, being a prefix of them. */
function compareSections(a: SectionCount, b: SectionCount): number {
  return a.section < b.section ? -1 : a.section > b.section ? 1 : 0;
}

/** Merge two lists in order into one. */
function merge<T>(one: readonly T[], other: readonly T[], compare: (a: T, b: T) => number): T[] {
  if (other.length === 0) return [...one];
  const merged: T[] = [];
  let at = 0;
  for (const value of one) {
    for (; at < other.length && compare(other[at]!, value) < 0; at += 1) merged.push(other[at]!);
    merged.push(value);
  }
  return [...merged, ...other.slice(at)];
}
