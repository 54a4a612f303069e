import { dayNumber } from "../date/calendar.ts";
import { knownDaysOfDate, overlapsDays } from "../date/edtf.ts";
import { isoDay, isRealDay, weekdayNumber } from "./calendar.ts";
import type { NamedWeekday } from "./date-names.ts";
import type { DateReading } from "./date-reading.ts";
import { expandYear, type YearlessDays } from "./date-span.ts";

/** A date that lacks its year, or its year and month. */
export type OpenDate =
  YearlessDays | { readonly day: number; readonly to: number | null; readonly weekday: NamedWeekday | null };

/** Say what a reading leaves open; null when it lacks nothing that another line could give. */
export function openDateOf(reading: DateReading): OpenDate | null {
  if (reading.kind !== "partial") return null;
  if (reading.missing === "year") return reading.days;
  return reading.missing === "month" ? { day: reading.day, to: reading.to, weekday: reading.weekday } : null;
}

/** Date a day by the year, month or range that heads its chapter, a range by the first of its years that it falls into; else null. */
export function dateInChapter(open: OpenDate | null, chapter: string | null): string | null {
  if (open === null || chapter === null) return null;
  const [year, month] = chapter.split("/")[0]!.split("-").map(Number) as [number, number | undefined];
  if (!("day" in open)) return inYears(open, chapter);
  const day = { year, month: month ?? 0, day: open.day };
  if (!isRealDay(day)) return null;
  const end = open.to === null ? null : { ...day, day: open.to };
  return end === null || !isRealDay(end) ? isoDay(day) : `${isoDay(day)}/${isoDay(end)}`;
}

function inYears(open: YearlessDays, chapter: string): string | null {
  if (!chapter.includes("/")) return expandYear(open, Number(chapter.slice(0, 4)));
  const { first, last } = knownDaysOfDate(chapter);
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const date = expandYear(open, year);
    if (date !== null && overlapsDays(date, first, last)) return date;
  }
  return null;
}

/** A heading without a month is taken for a day of these many after the entry before. */
const longestGap = 31;

/**
 * Date an entry of a diary whose heading lacks the year by the entry before it, as long as the sequence runs forward; null when it
 * does not, when there is no entry before, or when the weekday says otherwise. From December to January the year changes where the
 * weekday bears it out.
 */
export function carryDate(open: OpenDate, before: string | null, yearOfName: number | null): string | null {
  if ("day" in open) return before === null ? null : carryMonth(open, before);
  if (before === null) return yearOfName === null ? null : fitting(open, yearOfName, false);
  const { first } = knownDaysOfDate(before);
  const year = Number(first.slice(0, 4));
  const sameYear = fitting(open, year, false);
  if (sameYear !== null && knownDaysOfDate(sameYear).first >= first) return sameYear;
  // New Year's Day comes after New Year's Eve; of other days the weekday must bear out that the year is the next.
  return fitting(open, year + 1, !isNewYear(first, open));
}

function isNewYear(before: string, { from }: YearlessDays): boolean {
  return before.slice(5) >= "12-15" && from.month === 1 && from.day <= 15;
}

/** The days in a year, unless their weekday contradicts; `mustFit` asks for a weekday that agrees. */
function fitting(open: YearlessDays, year: number, mustFit: boolean): string | null {
  const date = expandYear(open, year);
  if (date === null) return null;
  const nth = open.weekday?.nth ?? 0;
  if (nth === 0) return mustFit ? null : date;
  return weekdayNumber({ year, ...open.from }) === nth ? date : null;
}

function carryMonth({ day, to, weekday }: Extract<OpenDate, { readonly day: number }>, before: string): string | null {
  const { first, last } = knownDaysOfDate(before);
  if (dayNumber(last) - dayNumber(first) > longestGap) return null;
  const [year, month, dayBefore] = last.split("-").map(Number) as [number, number, number];
  const isLater = day > dayBefore;
  // The month before may end short: after the 30th of January the 2nd is in February.
  const next = isLater ? { year, month, day } : { year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day };
  if (!isRealDay(next)) return null;
  const date = isoDay(next);
  if (dayNumber(date) - dayNumber(last) > longestGap) return null;
  if (weekday !== null && weekday.nth !== 0 && weekdayNumber(next) !== weekday.nth) return null;
  if (to === null) return date;
  const end = { ...next, day: to };
  return to > day && isRealDay(end) ? `${date}/${isoDay(end)}` : null;
}
