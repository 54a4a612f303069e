import { dayOf } from "../../core/date/calendar.ts";
import { dateOf, readDate } from "../../core/article/date-value.ts";
import { cleanDate } from "./clean-date.ts";
import { ambiguousDay, dayFrom, noDay, partialDay, unreadableDay, type DayReading } from "./day-reading.ts";
import { monthOf } from "./months.ts";
import { readNumericDay } from "./numeric-days.ts";
import { findWordDay } from "./word-day.ts";

/** A date field is short; more is prose that somebody put there. */
const longest = 120;

/**
 * Read what a record gives as its date: ISO 8601 in its long and short forms, mail's and JavaScript's, numbers, or words.
 *
 * The day is the written one, at its own offset; a time and a zone after it are let go. What is not one day is a flaw.
 */
export function readDay(written: string | null | undefined): DayReading {
  const text = cleanDate((written ?? "").slice(0, longest));
  if (text === "") return noDay;
  if (isEpoch(text)) return unreadableDay(text);
  return (
    readInstant(text) ??
    readIso(text) ??
    readMailDay(text) ??
    readClockDay(text) ??
    readNumericDay(text, null) ??
    readWords(text) ??
    unreadableDay(text)
  );
}

/** The first moment of Unix time is what programs write that know of none. */
function isEpoch(text: string): boolean {
  return /^(?:1970-01-01[T ]00:00:00|(?:Thu, )?0?1 Jan 1970 00:00:00)/.test(text);
}

/** Read Unix time in seconds, milliseconds or microseconds, from 2001 to 2033, as its day in UTC; null for other numbers. */
function readInstant(text: string): DayReading | null {
  const match = /^(1\d{9})(?:\.\d+|\d{3}|\d{6})?$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = dayOf(Math.floor(Number(match[1]) / 86_400))
    .split("-")
    .map(Number) as [number, number, number];
  return dayFrom(year, month, day, text);
}

/** Read `2023-11-06…`, `2023/11/06`, `20231106`, `20231106T203014Z`; a year or a month alone is a flaw. Null for other forms. */
export function readIso(text: string): DayReading | null {
  const long = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (long !== null) return dayFrom(Number(long[1]), Number(long[2]), Number(long[3]), long[0]);
  const short = /^(\d{4})(\d{2})(\d{2})(?:T?(?:\d{6}|\d{4}))?(?!\d)/.exec(text);
  if (short !== null) return dayFrom(Number(short[1]), Number(short[2]), Number(short[3]), short[0]);
  return /^\d{4}(?:[-/]\d{1,2})?(?:\/\d{4}(?:-\d{1,2})?)?$/.test(text) ? partialDay(text) : null;
}

/** Read RFC 5322's `Mon, 06 Nov 2023 23:30:00 -0500`; years of two digits are those of RFC 2822, 1950 to 2049. Null for other forms. */
export function readMailDay(text: string): DayReading | null {
  const match = /^(?:[^,\d]{1,16},? ?|\d{1,4}, ?)?(\d{1,2})[ -](\p{L}{3,12})\.?[ -](\d{4}|\d{2})(?=[ T,]|$)/u.exec(
    text,
  );
  const month = match === null ? null : monthOf(match[2]!);
  if (match === null || month === null) return null;
  const digits = match[3]!;
  if (digits.length === 2 && !/^,? ?\d{1,2}:\d{2}/.test(text.slice(match[0].length))) return null;
  const year = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
  return dayFrom(year, month, Number(match[1]), text);
}

/** Read `Thu Nov 09 2023 10:12:45 GMT+0100` and `Mon Nov 06 20:12:00 +0000 2023`, JavaScript's and C's. Null for other forms. */
function readClockDay(text: string): DayReading | null {
  const match =
    /^(?:[A-Za-z]{3} )([A-Za-z]{3}) (\d{1,2}) (?:(\d{4})(?!\d)|\d{1,2}:\d{2}:\d{2} (?:[+-]\d{4} |[A-Z]{1,5} )?(\d{4})(?!\d))/.exec(
      text,
    );
  const month = match === null ? null : monthOf(match[1]!);
  if (match === null || month === null) return null;
  return dayFrom(Number(match[3] ?? match[4]), month, Number(match[2]), text);
}

/** What Dateline reads at the head of texts, then dates in words anywhere in the field. */
function readWords(text: string): DayReading | null {
  const whole = readDate(text);
  if (whole?.kind === "interval" && whole.edtf.includes("/")) return partialDay(text);
  const inWords = findWordDay(text);
  if (inWords !== null) return { date: inWords.date, flaw: inWords.flaw };
  const reading = whole;
  const date = reading?.kind === "exact" ? dateOf(reading) : null;
  if (date !== null) return { date, flaw: null };
  if (reading?.kind === "ambiguous") return ambiguousDay(text);
  return reading?.kind === "partial" || reading?.kind === "interval" ? partialDay(text) : null;
}
