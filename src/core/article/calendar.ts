import { dayNumber, daysInMonth, plainDate, weekdayName } from "../date/calendar.ts";

/** A day as numbers; it may not exist. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Say whether a day exists in the Gregorian calendar (used for all years, as ISO 8601 does), years 1 to 9999. */
export function isRealDay({ year, month, day }: Day): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Write a day as `YYYY-MM-DD`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Write a real day as people say it: `6 November`, with the year `6 November 2023`. */
export function spokenDay(day: Day, withYear: boolean): string {
  const said = plainDate(isoDay(day));
  return withYear ? said : said.replace(/ \d+$/, "");
}

/** Name the weekday of a real day in English. */
export function weekdayOf(day: Day): string {
  return weekdayName(isoDay(day));
}

/** The weekday of a real day: 1 Monday to 7 Sunday. */
export function weekdayNumber(day: Day): number {
  return ((((dayNumber(isoDay(day)) + 3) % 7) + 7) % 7) + 1;
}
