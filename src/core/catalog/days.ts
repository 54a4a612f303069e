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

const msPerDay = 86_400_000;

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

/** Unpack days, oldest first. */
export function unpackDays(packed: PackedDays): DayCount[] {
  if (packed.first === null) return [];
  const days: DayCount[] = [];
  let number = dayNumber(packed.first);
  for (let at = 0; at + 1 < packed.steps.length; at += 2) {
    number += packed.steps[at] ?? 0;
    days.push({ date: new Date(number * msPerDay).toISOString().slice(0, 10), count: packed.steps[at + 1] ?? 0 });
  }
  return days;
}

/** Days since 1970-01-01, in the proleptic Gregorian calendar, as ISO 8601 counts them. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / msPerDay;
}
