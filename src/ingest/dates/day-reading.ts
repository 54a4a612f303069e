import { isoDay, isRealDay } from "../../core/article/calendar.ts";

/** Why a written date is none that an article can stand under. */
export interface Flaw {
  readonly kind: string;
  readonly message: string;
  readonly advice: string;
}

/** A day, or what keeps what is written from being one; neither when nothing is written. */
export interface DayReading {
  /** `YYYY-MM-DD` as written, at its own offset. */
  readonly date: string | null;
  readonly flaw: Flaw | null;
}

/** Nothing is written. */
export const noDay: DayReading = { date: null, flaw: null };

const listed = "The article is listed under Undated.";

/** Make a day of numbers; one that does not exist is a flaw that quotes what is written. */
export function dayFrom(year: number, month: number, day: number, written: string): DayReading {
  const value = { year, month, day };
  if (isRealDay(value)) return { date: isoDay(value), flaw: null };
  return flawed("date-impossible", `The date ${cut(written)} does not exist.`);
}

/** Say that what is written has no day: a month, a year, a range. */
export function partialDay(written: string): DayReading {
  return flawed("date-partial", `The date ${cut(written)} is not a single day.`);
}

/** Say that what is written is no date at all. */
export function unreadableDay(written: string): DayReading {
  return flawed("date-unreadable", `“${cut(written)}” is not a date that can be read.`);
}

/** Say that what is written can be two days. */
export function ambiguousDay(written: string): DayReading {
  return flawed("date-ambiguous", `${cut(written)} can be read with the day first or with the month first.`);
}

function flawed(kind: string, message: string): DayReading {
  return { date: null, flaw: { kind, message, advice: `${listed} Correct the date in the file.` } };
}

function cut(written: string): string {
  const seen = written.replace(/\s+/g, " ").trim();
  return seen.length > 60 ? `${seen.slice(0, 60)}…` : seen;
}
