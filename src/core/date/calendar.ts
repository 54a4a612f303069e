/** Calendar words and sums on `YYYY-MM-DD` strings of the proleptic Gregorian calendar: no time zones, no clock. */

/** The months, January first. */
export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Split `YYYY-MM-DD` into numbers; throws on anything else, since dates are checked where they are parsed. */
export function parseDay(date: string): Ymd {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (match === null) throw new RangeError(`Not a date of the form YYYY-MM-DD: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** Days since 1970-01-01, negative before (Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayNumber(date: string): number {
  const { year, month, day } = parseDay(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumber`: `YYYY-MM-DD` of a day counted from 1970-01-01. */
export function dayOf(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** "Monday". */
export function weekdayName(date: string): string {
  return weekdayNames[(((dayNumber(date) + 4) % 7) + 7) % 7] ?? "";
}

/** "Monday 6 November 2023". */
export function longDate(date: string): string {
  return `${weekdayName(date)} ${plainDate(date)}`;
}

/** "6 November 2023". */
export function plainDate(date: string): string {
  const { year, month, day } = parseDay(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** "6 Nov 2023". */
export function shortDate(date: string): string {
  const { year, month, day } = parseDay(date);
  return `${day} ${monthNames[month - 1]?.slice(0, 3)} ${year}`;
}

/** "November 2023", from a date or from its `YYYY-MM`. */
export function monthLabel(date: string): string {
  return `${monthNames[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(0, 4))}`;
}

/** "Nov 2023". */
export function shortMonthLabel(date: string): string {
  return `${monthNames[Number(date.slice(5, 7)) - 1]?.slice(0, 3)} ${Number(date.slice(0, 4))}`;
}

/** How a stretch of time is said in few words: "6 November 2023", "Jan – Jun 2023", "Nov 2023 – Jun 2024". */
export function rangeLabel(first: string, last: string): string {
  if (first === last) return plainDate(first);
  const from = shortMonthLabel(first);
  const to = shortMonthLabel(last);
  if (from === to) return monthLabel(first);
  return first.slice(0, 4) === last.slice(0, 4) ? `${from.slice(0, 3)} – ${to}` : `${from} – ${to}`;
}

/** How many days a month (1 to 12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
