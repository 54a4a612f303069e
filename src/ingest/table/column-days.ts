import { readUnixDay } from "../dates/instant.ts";
import type { DayReading } from "../dates/day-reading.ts";
import { findOrder, parseNumericDate, readNumericDay } from "../dates/numeric-days.ts";
import { readDay } from "../dates/read-day.ts";

/** Read the dates of a column, whose order of numbers is one and the same: `25/04/2023` in one row settles `03/04/2023` in another. */
export function readColumnDays(fields: readonly string[]): DayReading[] {
  const numeric = fields.map((field) => parseNumericDate(field));
  const order = findOrder(numeric.filter((date) => date !== null));
  return fields.map((field, i) => {
    if (numeric[i] !== null) return readNumericDay(field, order) ?? readDay(field);
    return /^\d{9,10}(?:\.\d+)?$|^\d{13}$/.test(field.trim()) ? readUnixDay(field) : readDay(field);
  });
}
