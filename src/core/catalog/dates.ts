import { type DateKey, type DayRange, forever, isPlainDay, knownDaysOfKey } from "../date/date-key.ts";
import type { DateCount } from "./row.ts";

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
