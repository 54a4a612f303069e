import { daysOfKey } from "../date/date-key.ts";
import type { DateCount } from "./row.ts";

/** Whether all days of a date had passed by a day, `YYYY-MM-DD`: then what bears it had been printed. */
export function isPrintedBy(key: DateCount["key"], day: string): boolean {
  return daysOfKey(key).last <= day;
}

/** The dates, oldest first, of what had been printed by a day; all of them for null. */
export function datesPrintedBy(dates: readonly DateCount[], day: string | null): readonly DateCount[] {
  return day === null ? dates : dates.filter(({ key }) => isPrintedBy(key, day));
}

/** How many articles of a library there are for whoever reads as of a day: undated ones only where none is chosen. */
export function countPrinted({
  dates,
  total,
  asOf,
}: {
  readonly dates: readonly DateCount[];
  readonly total: number;
  readonly asOf?: string;
}): number {
  return asOf === undefined ? total : datesPrintedBy(dates, asOf).reduce((sum, { count }) => sum + count, 0);
}
