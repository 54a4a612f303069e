import { dayNumber } from "../date/calendar.ts";

/** A day on which the library has articles: all of them, and those that name somebody. */
export interface NamedDay {
  readonly from: string;
  readonly count: number;
  readonly all: number;
}

/** A silence shorter than this is no news: half a year. */
const leastMonths = 6;
const daysPerMonth = 30.44;

/**
 * Find for how many whole months somebody was not named before `date`; `days` are oldest first.
 *
 * Null when it is less than half a year, when nobody was named before, and when the library has no article in between: what it
 * does not have says nothing.
 */
export function monthsOfSilence(days: readonly NamedDay[], date: string): number | null {
  const before = days.filter(({ from }) => from < date);
  const at = before.findLastIndex(({ count }) => count > 0);
  const last = before[at];
  if (last === undefined || at === before.length - 1) return null;
  const months = Math.floor((dayNumber(date) - dayNumber(last.from)) / daysPerMonth);
  return months < leastMonths ? null : months;
}

/** A silence in words: "7 months", "2 years". */
export function describeSilence(months: number): string {
  return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}
