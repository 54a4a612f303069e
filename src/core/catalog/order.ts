import { orderKey } from "../date/edtf.ts";
import { groupBy } from "./group-by.ts";
import { compareKeyed, compareKeys } from "./order-by-key.ts";
import type { Placing } from "./row.ts";

/**
 * Compare two articles for the newest-first list: later dates first, later times first within a day
 * (no time after any time), then ids ascending by code unit; the undated come last, by id.
 *
 * Longer dates stand by their beginning, behind all that begins within them (`orderKey`): a month follows its days, a year its months, as
 * it comes before them in the list that begins with the oldest.
 */
export function compareNewestFirst(a: Placing, b: Placing): number {
  return compareKeyed(toKeyed(a), toKeyed(b));
}

/** Sort articles as `compareNewestFirst` has them: day by day, which for those of many days is the sooner done the fewer share one. */
export function sortNewestFirst<T extends Placing>(articles: readonly T[]): T[] {
  const days = [...groupBy(articles, keyOf)].toSorted(([a], [b]) => compareKeys(a, b));
  return days.flatMap(([, day]) => (day.length === 1 ? day : day.toSorted(compareNewestFirst)));
}

/** The same with its date's key in place of its date, as catalogs and locators name articles. */
export function toKeyed(article: Placing): Placing {
  return { id: article.id, date: keyOf(article), time: article.time };
}

function keyOf({ date }: Placing): string | null {
  return date === null ? null : orderKey(date);
}
