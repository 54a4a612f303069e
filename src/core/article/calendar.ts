/** A day as numbers; it may not exist. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;
const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** Say whether a day exists in the Gregorian calendar (used for all years, as ISO 8601 does), years 1 to 9999. */
export function isRealDay({ year, month, day }: Day): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Write a day as `YYYY-MM-DD`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Write a real day as people say it: `6 November`, with the year `6 November 2023`. */
export function spokenDay({ year, month, day }: Day, withYear: boolean): string {
  const name = `${day} ${monthNames[month - 1] ?? ""}`;
  return withYear ? `${name} ${year}` : name;
}

/** Name the weekday of a real day in English. */
export function weekdayOf({ year, month, day }: Day): string {
  // Sakamoto's method (comp.lang.c, 1992): month offsets, and January and February counted to the year before.
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const index = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + offsets[month - 1]! + day) % 7;
  return weekdayNames[index]!;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
