import { daysInMonth, parseDay, plainDate, shortMonthLabel } from "./calendar.ts";

/** A range of days in words, as short as it can be: "2020", "Mar 2020 – May 2021", "from 1 March 2020", "up to 6 November 2023". */
export function rangeInWords(from: string | null, to: string | null): string {
  if (from !== null && from === to) return plainDate(from);
  if (from !== null && to !== null) {
    const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
    if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
      const [first, last] = [String(Number(firstYear)), String(Number(lastYear))];
      return first === last ? first : `${first} – ${last}`;
    }
    const [first, last] = [shortMonthLabel(from), shortMonthLabel(to)];
    return isWholeMonths(from, to)
      ? first === last
        ? first
        : `${first} – ${last}`
      : `${plainDate(from)} – ${plainDate(to)}`;
  }
  return from === null ? `up to ${plainDate(to ?? "")}` : `from ${plainDate(from)}`;
}

function isWholeMonths(from: string, to: string): boolean {
  const { year, month, day } = parseDay(to);
  return from.endsWith("-01") && day === daysInMonth(year, month);
}
