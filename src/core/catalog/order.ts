import { orderKey } from "../date/edtf.ts";
import { groupBy } from "./group-by.ts";
import type { Placing } from "./row.ts";

/**
 * Compare two articles for the newest-first list: later dates first, later times first within a day
 * (no time after any time), then ids ascending by code unit; the undated come last, by id.
 *
 * Longer dates stand by their beginning, behind all that begins within them (`orderKey`): a month follows its days, a year its months, as
 * it comes before them in the list that begins with the oldest.
 * Keys and times compare as strings. `09:30` stands after `09:30:15`, being its prefix.
 */
export function compareNewestFirst(a: Placing, b: Placing): number {
  const byTime = a.date === null ? 0 : compareAbsentLast(a.time, b.time);
  return compareAbsentLast(keyOf(a), keyOf(b)) || byTime || compare(a.id, b.id);
}

/** Sort articles as `compareNewestFirst` has them: day by day, which for those of many days is the sooner done the fewer share one. */
export function sortNewestFirst<T extends Placing>(articles: readonly T[]): T[] {
  const days = [...groupBy(articles, keyOf)].toSorted(([a], [b]) => compareAbsentLast(a, b));
  return days.flatMap(([, day]) => (day.length === 1 ? day : day.toSorted(compareNewestFirst)));
}

function keyOf({ date }: Placing): string | null {
  return date === null ? null : orderKey(date);
}

function compareAbsentLast(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return compare(b, a);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
