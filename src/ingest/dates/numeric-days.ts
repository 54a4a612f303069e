import { findWeekday } from "../../core/article/calendar-words.ts";
import { isRealDay, weekdayNumber, type Day } from "../../core/article/calendar.ts";
import { fold } from "../../core/text/fold.ts";
import { cleanDate } from "./clean-date.ts";
import { ambiguousDay, dayFrom, partialDay, type DayReading } from "./day-reading.ts";

/** Which number stands first in dates such as `06/11/2023`. */
export type NumberOrder = "day-first" | "month-first";

/** A date in numbers with the year last. */
export interface NumericDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly hasCentury: boolean;
  readonly separator: string;
  readonly written: string;
  /** 1 Monday to 7 Sunday, 0 where a word means two; null when none is named. */
  readonly weekday: number | null;
}

const form = /^(?:(\p{L}{2,14})\.?,? )?(\d{1,2})([-/.]) ?(\d{1,2})[-/.] ?(\d{4}|\d{2})(?!\d)/u;

/** Parse `06/11/2023`, `6.11.23`, `Monday, 06/11/2023 10:00`; null for anything else. Years of two digits stay as they are. */
export function parseNumericDate(written: string): NumericDate | null {
  const match = form.exec(cleanDate(written.slice(0, 120)));
  if (match === null) return null;
  const weekday = match[1] === undefined ? null : weekdayOf(match[1]);
  if (match[1] !== undefined && weekday === null) return null;
  return {
    first: Number(match[2]),
    second: Number(match[4]),
    year: Number(match[5]),
    hasCentury: match[5]!.length === 4,
    separator: match[3]!,
    written: match[0],
    weekday,
  };
}

/**
 * Settle the order of the dates of one column: a number over 12 shows it, or a weekday; dots are day first everywhere.
 * Null when nothing does, or when they contradict each other.
 */
export function findOrder(dates: readonly NumericDate[]): NumberOrder | null {
  let [isDayFirst, isMonthFirst] = [false, false];
  for (const date of dates) {
    if (date.first > 12 && date.second <= 12) isDayFirst = true;
    if (date.second > 12 && date.first <= 12) isMonthFirst = true;
    const told = orderByWeekday(date);
    if (told !== null && date.first !== date.second) {
      if (told === "day-first") isDayFirst = true;
      else isMonthFirst = true;
    }
  }
  if (isDayFirst !== isMonthFirst) return isDayFirst ? "day-first" : "month-first";
  return !isDayFirst && dates.length > 0 && dates.every(({ separator }) => separator === ".") ? "day-first" : null;
}

/** Read a date in numbers in a known order; null when the text is none. Without an order only what reads one way is a day. */
export function readNumericDay(
  written: string,
  order: NumberOrder | null,
  century: number | null = null,
): DayReading | null {
  const date = parseNumericDate(written);
  if (date === null) return null;
  if (!date.hasCentury && century === null) return partialDay(written);
  const year = date.hasCentury ? date.year : (century ?? 0) + date.year;
  const settled = order ?? (date.first === date.second ? "day-first" : findOrder([date]));
  if (settled === null)
    return date.first > 12 ? dayFrom(year, date.second, date.first, date.written) : ambiguousDay(date.written);
  return settled === "day-first"
    ? dayFrom(year, date.second, date.first, date.written)
    : dayFrom(year, date.first, date.second, date.written);
}

/** 1 Monday to 7 Sunday. "So" is German in the exports that cut weekdays to two letters, whatever else it is elsewhere. */
function weekdayOf(word: string): number | null {
  const folded = fold(word);
  return folded === "so" ? 7 : findWeekday(folded);
}

function orderByWeekday({ weekday, hasCentury, year, first, second }: NumericDate): NumberOrder | null {
  if (weekday === null || !hasCentury) return null;
  const fits = (day: Day) => isRealDay(day) && weekdayNumber(day) === weekday;
  const fitsDayFirst = fits({ year, month: second, day: first });
  const fitsMonthFirst = fits({ year, month: first, day: second });
  if (fitsDayFirst === fitsMonthFirst) return null;
  return fitsDayFirst ? "day-first" : "month-first";
}
