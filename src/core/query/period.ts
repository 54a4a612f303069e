import { daysOfDate, parseEdtf } from "../date/edtf.ts";

/** A stretch of days, as its first and last. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Read `2023`, `2023-11`, `2023-11-06`, or any other date as EDTF writes it: `185X`, `1819-05-09/1819-05-11`.
 *
 * Null for anything else, a day that does not exist included: a date is never guessed.
 */
export function parsePeriod(text: string): Period | null {
  if (parseEdtf(text) === null) return null;
  const { first, last } = daysOfDate(text);
  return { from: first, to: last };
}
