import { readUnixDay } from "../dates/instant.ts";
import type { DayReading } from "../dates/day-reading.ts";
import { findOrder, parseNumericDate, readNumericDay, type NumericDate } from "../dates/numeric-days.ts";
import { readDay } from "../dates/read-day.ts";

/** Read the dates of a column, whose order of numbers is one and the same: `25/04/2023` in one row settles `03/04/2023` in another. */
export function readColumnDays(fields: readonly string[]): DayReading[] {
  const numeric = fields.map((field) => parseNumericDate(field));
  const dates = numeric.filter((date) => date !== null);
  const order = findOrder(dates);
  const isShort = areShortDays(dates);
  return fields.map((field, i) => {
    const date = numeric[i] ?? null;
    if (date !== null) return readNumericDay(field, order, isShort ? centuryOf(date.year) : null) ?? readDay(field);
    return /^\d{9,10}(?:\.\d+)?$|^\d{13}$/.test(field.trim()) ? readUnixDay(field) : readDay(field);
  });
}

/**
 * Whether dates with years of two digits and dots (`24.11.06`, as media databases of Eastern Europe write them) have the year last:
 * where the first numbers cannot be years, or there are more of them than of last ones, since days change oftener than years.
 */
function areShortDays(dates: readonly NumericDate[]): boolean {
  if (dates.length === 0 || !dates.every(({ hasCentury, separator }) => !hasCentury && separator === ".")) return false;
  if (!dates.every(({ first, second }) => first >= 1 && first <= 31 && second >= 1 && second <= 12)) return false;
  const isYearLast = dates.some(({ first, year }) => year > 31 || year === 0 || first < 10);
  return isYearLast || new Set(dates.map(({ first }) => first)).size > new Set(dates.map(({ year }) => year)).size;
}

/** Such files are of the last decades: a year that would lie far ahead is one of the last century. */
function centuryOf(year: number): number {
  return year < 50 ? 2000 : 1900;
}
