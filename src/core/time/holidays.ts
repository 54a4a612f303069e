import { dayPoint, type Point } from "./point.ts";

/**
 * Find a holiday in a year, as a day; null where that year has none.
 *
 * `code` is a day of the year (`12-25`), days from Easter (`easter-2`), or a weekday of a month by number, with days after it
 * (`11-4-4` the fourth Thursday of November, `05-9-1` the last Monday of May, `11-1-1+1` the day after the first Monday).
 */
export function holidayPoint(code: string, year: number): Point | null {
  const fixed = /^(\d\d)-(\d\d)$/.exec(code);
  if (fixed !== null) return dayPoint(year, Number(fixed[1]), Number(fixed[2]));
  const easter = /^easter([+-]\d+)?$/.exec(code);
  if (easter !== null) return shift(easterOf(year), Number(easter[1] ?? 0));
  const nth = /^(\d\d)-(\d)-(\d)(\+\d)?$/.exec(code);
  if (nth === null) return null;
  return shift(nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3])), Number(nth[4] ?? 0));
}

/** The n-th weekday (1 Monday) of a month; the last one where n is 9. */
function nthWeekday(year: number, month: number, n: number, weekday: number): Point | null {
  const first = dayPoint(year, month, 1);
  if (first === null) return null;
  const offset = (((weekday - 1 - (first.index + 3)) % 7) + 7) % 7;
  if (n < 9) return shift(first, offset + (n - 1) * 7);
  const fifth = dayPoint(year, month, 1 + offset + 28);
  return fifth ?? shift(first, offset + 21);
}

/** Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8). */
function easterOf(year: number): Point | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayPoint(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

function shift(point: Point | null, days: number): Point | null {
  return point === null ? null : { grain: "day", index: point.index + days };
}
