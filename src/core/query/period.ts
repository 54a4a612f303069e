import { daysOfDate, parseEdtf } from "../date/edtf.ts";

/** A stretch of days, as its first and last. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Read `2023`, `2023-11`, `2023-11-06`, or any other date as EDTF writes it: `185X`, `1819-05-09/1819-05-11`.
 *
 * `1914..1918` is the same as `1914/1918`: from the beginning of the one to the end of the other.
 * Null for anything else, a day that does not exist included: a date is never guessed.
 */
export function parsePeriod(text: string): Period | null {
  const date = /^[^./]+\.\.[^./]+$/.test(text) ? text.replace("..", "/") : text;
  if (parseEdtf(date) === null) return null;
  const { first, last } = daysOfDate(date);
  return { from: first, to: last };
}
