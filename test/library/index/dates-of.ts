import { dayNumber } from "../../../src/core/date/calendar.ts";
import { isPlainDay } from "../../../src/core/date/date-key.ts";
import { knownDaysOfDate } from "../../../src/core/date/edtf.ts";
import { type ArticleDates, placeDates } from "../../../src/library/index/article-dates.ts";
import { undatedDay } from "../../../src/library/index/schema.ts";

/** The columns of articles of these dates, as a corpus of one segment has them. */
export function datesOf(dates: readonly (string | null)[]): ArticleDates {
  const days = Int32Array.from(dates, (date) => (date === null ? undatedDay : dayNumber(knownDaysOfDate(date).first)));
  const written = new Map(
    dates.flatMap((date, row) => (date === null || isPlainDay(date) ? [] : [[row, date] as const])),
  );
  return placeDates([{ segment: { days, written }, base: 0 }], dates.length);
}
