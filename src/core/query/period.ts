/** A year, a month or a day, as its first and last day. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Read `2023`, `2023-11` or `2023-11-06`.
 *
 * Null for anything else, a day that does not exist included: a date is never guessed.
 */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, year = "", month, day] = match;
  if (year === "0000") return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = lastDay(Number(year), Number(month));
  if (last === null) return null;
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
  return day >= "01" && Number(day) <= last ? { from: text, to: text } : null;
}

function lastDay(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
