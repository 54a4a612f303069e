import { dayNumber, dayOf } from "../date/calendar.ts";
import { isoDay, isRealDay } from "./calendar.ts";
import type { NamedWeekday } from "./date-names.ts";

/** A day of a year that was not said. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** A day, or a stretch of days, of a year that was not said. */
export interface YearlessDays {
  readonly from: MonthDay;
  readonly to: MonthDay | null;
  readonly weekday: NamedWeekday | null;
}

/** Write a year, a month or a day as EDTF. */
export function edtfOf({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}): string {
  return [
    String(year).padStart(4, "0"),
    ...(month === undefined ? [] : [inTwo(month)]),
    ...(day === undefined ? [] : [inTwo(day)]),
  ].join("-");
}

/** Put days into a year; null when it has no such day. A stretch that would end before it begins ends in the next year. */
export function expandYear({ from, to }: YearlessDays, year: number): string | null {
  const first = { year, ...from };
  if (!isRealDay(first)) return null;
  if (to === null) return isoDay(first);
  const isNext = to.month < from.month || (to.month === from.month && to.day < from.day);
  const last = { year: isNext ? year + 1 : year, ...to };
  return isRealDay(last) ? `${isoDay(first)}/${isoDay(last)}` : null;
}

/** The seven days of a week of ISO 8601, Monday first; null when the year has no such week. The first week holds 4 January. */
export function isoWeek(year: number, week: number): readonly string[] | null {
  if (year < 1 || year > 9998 || week < 1 || week > 53) return null;
  const fourth = dayNumber(edtfOf({ year, month: 1, day: 4 }));
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
  const days = Array.from({ length: 7 }, (_, i) => dayOf(monday + i));
  return week === 53 && days[3]!.slice(0, 4) !== edtfOf({ year }) ? null : days;
}

function inTwo(number: number): string {
  return String(number).padStart(2, "0");
}
