import { daysInMonth, dayNumber, dayOf, longDate, monthLabel } from "./calendar.ts";
import type { DayRange } from "./date-key.ts";

/** A day, a month or a year of the calendar, `2023-10-07`, `2023-10`, `2023`, with its days. */
export interface CalendarStretch extends DayRange {
  readonly written: string;
}

/** Read a day, a month or a year; null for anything else, and for one that no calendar has. */
export function parseStretch(written: string): CalendarStretch | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written);
  if (match === null || match[1] === "0000") return null;
  const [, year = "", month, day] = match;
  if (month === undefined) return { written, first: `${year}-01-01`, last: `${year}-12-31` };
  if (month < "01" || month > "12") return null;
  const length = daysInMonth(Number(year), Number(month));
  if (day === undefined) return { written, first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
  return day >= "01" && Number(day) <= length ? { written, first: written, last: written } : null;
}

/** The stretch of the same length before or after; null where the calendar ends. */
export function stretchBeside({ written, first, last }: CalendarStretch, by: -1 | 1): CalendarStretch | null {
  const edge = dayNumber(by < 0 ? first : last) + by;
  if (edge < dayNumber("0001-01-01") || edge > dayNumber("9999-12-31")) return null;
  return parseStretch(dayOf(edge).slice(0, written.length));
}

/** The month of a day, the year of a month; null for a year. */
export function stretchAround({ written }: CalendarStretch): CalendarStretch | null {
  return written.length === 4 ? null : parseStretch(written.slice(0, -3));
}

/** Say a stretch: "Saturday 7 October 2023", "October 2023", "2023". */
export function stretchLabel({ written }: Pick<CalendarStretch, "written">): string {
  if (written.length === 10) return longDate(written);
  return written.length === 7 ? monthLabel(written) : String(Number(written));
}
