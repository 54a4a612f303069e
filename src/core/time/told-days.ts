import { dayNumber, dayOf } from "../date/calendar.ts";
import { parseStretch } from "../date/calendar-stretch.ts";
import type { DayRange } from "../date/date-key.ts";
import { firstDayOf, pointAt, seasonPoint, type Point } from "./point.ts";

/**
 * Give the first and the last day that a TIMEX3 value means; null where it means none that a calendar has: a length, a repetition, a time
 * without a year, "recently", or a time before the year 1.
 *
 * `1943-07-XX`, some day of July, means the whole month. A time of day means its day. Times of the day the value itself names, never a zone's.
 */
export function daysOfTold(value: string): DayRange | null {
  const match =
    /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d|XX))?|W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)|XX(?:-XX)?))?(?:T.*)?$/.exec(
      value,
    );
  if (match === null) return daysOfYears(value);
  const [, digits = "", month, day, week, weekend, quarter, half, season] = match;
  const year = Number(digits);
  if (year < 1) return null;
  if (month !== undefined) return daysOfMonth(`${digits}-${month}`, day);
  if (week !== undefined) return daysOfWeek(digits, Number(week), weekend !== undefined);
  if (quarter !== undefined) return daysOfPoint({ grain: "quarter", index: year * 4 + Number(quarter) - 1 });
  if (half !== undefined) return daysOfPoint({ grain: "half", index: year * 2 + Number(half) - 1 });
  if (season !== undefined) return daysOfPoint(seasonPoint(year, ["SP", "SU", "FA", "WI"].indexOf(season)));
  return { first: `${digits}-01-01`, last: `${digits}-12-31` };
}

/** A decade is written by three digits, a century by two. */
function daysOfYears(value: string): DayRange | null {
  if (!/^\d{2,3}$/.test(value)) return null;
  const first = value.padEnd(4, "0");
  return { first: first === "0000" ? "0001-01-01" : `${first}-01-01`, last: `${value.padEnd(4, "9")}-12-31` };
}

function daysOfMonth(month: string, day = "XX"): DayRange | null {
  const stretch = parseStretch(day === "XX" ? month : `${month}-${day}`);
  return stretch && { first: stretch.first, last: stretch.last };
}

/** Weeks are those of ISO 8601: the first of a year is that of 4 January. */
function daysOfWeek(year: string, week: number, isWeekend: boolean): DayRange | null {
  if (week < 1 || week > 53) return null;
  const { index } = pointAt("week", dayNumber(`${year}-01-04`));
  const monday = firstDayOf({ grain: "week", index: index + week - 1 });
  return { first: dayOf(monday + (isWeekend ? 5 : 0)), last: dayOf(monday + 6) };
}

function daysOfPoint(point: Point): DayRange | null {
  const next = firstDayOf({ ...point, index: point.index + 1 });
  return { first: dayOf(firstDayOf(point)), last: dayOf(next - 1) };
}
