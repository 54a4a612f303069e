import type { Day } from "./calendar.ts";
import type { NamedMonth, NamedWeekday } from "./date-names.ts";
import { buddhistYears, persianToGregorian } from "./other-calendars.ts";

/** A date as far as it was written: what is null was not. Nothing is checked yet. */
export interface DateParts {
  readonly year: number | null;
  /** A year of two digits, whose century is open. */
  readonly shortYear: number | null;
  /** Months it can be: two when `06/11` or a word of two languages leaves it open, the day-first one first. */
  readonly months: readonly number[];
  /** The days that go with the months. */
  readonly days: readonly number[];
  /** A week of ISO 8601 instead of a month. */
  readonly week: number | null;
  /** `3` for the third of ten years ("1850s"), else null: how many digits of the year are known. */
  readonly yearDigits: number | null;
  /** The time that stands between day and year, as `ctime` prints it, or null. */
  readonly time: string | null;
  readonly weekday: NamedWeekday | null;
  /** Written in digits alone, so that day and month could change places. */
  readonly isNumeric: boolean;
  /** Offset of what is doubtful first: the day, or the month and day. */
  readonly faultStart: number;
  readonly faultEnd: number;
}

/** Parts of which none was written: what others are made of. */
export const nothing: DateParts = {
  year: null,
  shortYear: null,
  months: [],
  days: [],
  week: null,
  yearDigits: null,
  time: null,
  weekday: null,
  isNumeric: false,
  faultStart: 0,
  faultEnd: 0,
};

/** Bring month and day of the Persian calendar, and years of the Buddhist era, into the Gregorian calendar. */
export function inCalendar(
  year: number | null,
  { months, isPersian, isThai }: NamedMonth,
  day: number | null,
): Partial<DateParts> {
  if (isPersian) {
    if (year === null || day === null) return { year: null, months: [0], days: [0] };
    const gregorian: Day = persianToGregorian({ year, month: months[0]!, day });
    return { year: gregorian.year, months: [gregorian.month], days: [gregorian.day] };
  }
  const shown = year !== null && isThai && year > 2300 ? year - buddhistYears : year;
  return { year: shown, months, days: day === null ? [] : months.map(() => day) };
}
