import type { DateKey } from "../date/date-key.ts";
import type { Placing } from "./row.ts";
import { compareUnits } from "../text/compare-units.ts";

/**
 * Compare two articles as `compareNewestFirst` does, where the keys of their dates stand for these: what a page needs to find its way in
 * the catalogs, without the code that reads dates.
 *
 * Keys and times compare as strings. `09:30` stands after `09:30:15`, being its prefix.
 */
export function compareKeyed(a: Placing, b: Placing): number {
  const byTime = a.date === null ? 0 : compareKeys(a.time, b.time);
  return compareKeys(a.date, b.date) || byTime || compareUnits(a.id, b.id);
}

/** Compare two keys of dates, or times, later first and null last. */
export function compareKeys(a: DateKey | null, b: DateKey | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return compareUnits(b, a);
}
