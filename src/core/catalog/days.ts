import { dayNumber, daysInMonth } from "../date/calendar.ts";
import type { DayCount } from "./row.ts";

/**
 * Days with articles, packed for the head: two numbers a day, the days since the one before and its count.
 *
 * A paper of a hundred years has 36,500 days: as objects in JSON they would be 1.2 MB, so they are 4 bytes each.
 */
export interface PackedDays {
  /** The first day; null when the library has no dated article. */
  readonly first: string | null;
  readonly steps: readonly number[];
}

/** Pack days, oldest first. */
export function packDays(days: readonly DayCount[]): PackedDays {
  const first = days[0]?.date ?? null;
  let previous = first === null ? 0 : dayNumber(first);
  const steps = days.flatMap(({ date, count }) => {
    const number = dayNumber(date);
    const gap = number - previous;
    previous = number;
    return [gap, count];
  });
  return { first, steps };
}

/**
 * Unpack days, oldest first.
 *
 * This stands before the first screen, so it walks a calendar instead of asking the clock: 50,000 days in 6 ms, which took 60.
 */
export function unpackDays(packed: PackedDays): DayCount[] {
  if (packed.first === null) return [];
  const days: DayCount[] = [];
  let [year = 0, month = 1, day = 1] = packed.first.split("-").map(Number);
  let length = daysInMonth(year, month);
  let prefix = packed.first.slice(0, 8);
  for (let at = 0; at + 1 < packed.steps.length; at += 2) {
    day += packed.steps[at] ?? 0;
    while (day > length) {
      day -= length;
      month += 1;
      if (month > 12) {
        month = 1;
        year += 1;
      }
      length = daysInMonth(year, month);
      prefix = `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-`;
    }
    days.push({ date: prefix + (day < 10 ? "0" : "") + String(day), count: packed.steps[at + 1] ?? 0 });
  }
  return days;
}
