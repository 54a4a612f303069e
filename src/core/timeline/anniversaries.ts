import type { DateCount } from "../catalog/row.ts";
import { isPlainDay } from "../date/date-key.ts";

/** The same day of another year, and how many articles were printed on it. */
export interface Anniversary {
  readonly day: string;
  readonly articles: number;
}

/** Find the days of other years that have the month and the day of one, `YYYY-MM-DD`, and articles; oldest first. Dates longer than a day have none. */
export function findAnniversaries(dates: readonly DateCount[], day: string): readonly Anniversary[] {
  const monthAndDay = day.slice(4);
  return dates.flatMap(({ key, count }) =>
    isPlainDay(key) && key !== day && key.endsWith(monthAndDay) ? [{ day: key, articles: count }] : [],
  );
}
