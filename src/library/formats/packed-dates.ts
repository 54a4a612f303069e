import type { DateCount } from "../../core/catalog/row.ts";
import { isPlainDay, sectionOf, type DateKey } from "../../core/date/date-key.ts";
import { countMonths, packDays, unpackDays, type PackedDays, type SectionCount } from "./packed-days.ts";

/** Dates with articles, packed for the head: days as signs, the few that are longer as their keys. */
export interface PackedDates extends PackedDays {
  /** Keys of dates that are no day, and how many articles have each, in order; left out when there are none. */
  readonly longer?: { readonly keys: readonly DateKey[]; readonly counts: readonly number[] };
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
function merge<T>(first: readonly T[], other: readonly T[], keyOf: (value: T) => string): T[] {
  if (other.length === 0) return [...first];
  const merged: T[] = [];
  let at = 0;
  for (const value of first) {
    for (; at < other.length && keyOf(other[at]!) < keyOf(value); at += 1) merged.push(other[at]!);
    merged.push(value);
  }
  return [...merged, ...other.slice(at)];
}
