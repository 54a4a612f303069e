import { type DateKey, type DayRange, forever, isPlainDay, knownDaysOfKey, sectionOf } from "../date/date-key.ts";
import { countMonths, packDays, unpackDays, type PackedDays, type SectionCount } from "./days.ts";
import type { DateCount } from "./row.ts";

/** Dates with articles, packed for the head: days as signs, the few that are longer as their keys. */
export interface PackedDates extends PackedDays {
  /** Keys of dates that are no day, and how many articles have each, in order; left out when there are none. */
  readonly longer?: { readonly keys: readonly DateKey[]; readonly counts: readonly number[] };
}

/** Count the keys of dates that come in order, oldest first: those of the same days come together. */
export function countDates(keys: readonly DateKey[]): DateCount[] {
  const counted: { key: DateKey; count: number }[] = [];
  for (const key of keys) {
    const last = counted.at(-1);
    if (last?.key === key) last.count += 1;
    else counted.push({ key, count: 1 });
  }
  return counted;
}

/** The first and the last day that counted dates, oldest first, name; null when there are none. */
export function stretchOf(counted: readonly DateCount[]): DayRange | null {
  const [oldest] = counted;
  if (oldest === undefined) return null;
  let last = forever.first;
  for (const { key } of counted) {
    const end = isPlainDay(key) ? key : knownDaysOfKey(key).last;
    if (end > last) last = end;
  }
  return { first: knownDaysOfKey(oldest.key).first, last };
}

/** Pack counted dates, oldest first. */
export function packDates(counted: readonly DateCount[]): PackedDates {
  const longer = counted.filter(({ key }) => !isPlainDay(key));
  if (longer.length === 0) return packDays(counted);
  return {
    ...packDays(counted.filter(({ key }) => isPlainDay(key))),
    longer: { keys: longer.map(({ key }) => key), counts: longer.map(({ count }) => count) },
  };
}

/** Unpack counted dates, oldest first. */
export function unpackDates(packed: PackedDates): DateCount[] {
  return merge(unpackDays(packed), longerDates(packed), ({ key }) => key);
}

/** Count the articles by `sectionOf` their dates, oldest first. This stands before the first screen, so nothing is made for a day. */
export function countSections(packed: PackedDates): SectionCount[] {
  const months = countMonths(packed);
  const longer = longerDates(packed).map(({ key, count }) => ({ section: sectionOf(key), count }));
  if (longer.length === 0) return months;
  const sections: { section: string; count: number }[] = [];
  // A year stands before its months, and a decade before its years, being a prefix of them.
  for (const { section, count } of merge(months, longer, (counted) => counted.section)) {
    const last = sections.at(-1);
    if (last?.section === section) last.count += count;
    else sections.push({ section, count });
  }
  return sections;
}

function longerDates({ longer }: PackedDates): DateCount[] {
  return longer?.keys.map((key, at) => ({ key, count: longer.counts[at] ?? 0 })) ?? [];
}

/** Merge two lists, each in order of its keys, into one. */
function merge<T>(one: readonly T[], other: readonly T[], keyOf: (value: T) => string): T[] {
  if (other.length === 0) return [...one];
  const merged: T[] = [];
  let at = 0;
  for (const value of one) {
    for (; at < other.length && keyOf(other[at]!) < keyOf(value); at += 1) merged.push(other[at]!);
    merged.push(value);
  }
  return [...merged, ...other.slice(at)];
}
