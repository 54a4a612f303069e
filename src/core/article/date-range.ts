import { dayNumber } from "../date/calendar.ts";
import { isoDay, isRealDay } from "./calendar.ts";
import type { DateCursor } from "./date-cursor.ts";
import { takeMonth, takeWeekday } from "./date-names.ts";
import { nothing, type DateParts } from "./date-parts.ts";
import type { DateToken } from "./date-tokens.ts";
import { takeYear } from "./date-year.ts";
import { takeDateParts } from "./take-date-parts.ts";
import { edtfOf } from "./date-span.ts";
import type { DateReading } from "./date-reading.ts";

const dashes = "-–—/〜～~";
/** Folded words between the two ends of a range. "And" joins two days that follow each other. */
const until = new Set([
  "to",
  "until",
  "till",
  "thru",
  "through",
  "bis",
  "au",
  "al",
  "all",
  "ao",
  "a",
  "tot",
  "til",
  "till",
  "do",
  "по",
  "до",
  "or",
  "oder",
  "ou",
  "или",
  "lub",
  "and",
  "und",
  "et",
  "y",
  "e",
  "en",
  "og",
  "och",
  "i",
  "и",
]);

/**
 * Read the second end of a range behind its first; null when none follows. What an end does not say, the other one lends:
 * `9-11 May 1871`, `9 May - 11 June 1871`, `May 9-11, 1871`, `December 30, 1871 – January 2, 1872`, `1914-1918`, `2021-02-17/19`.
 */
export function readRange(cursor: DateCursor, first: DateParts): DateReading | null {
  const sign = takeUntil(cursor, dashes);
  if (sign === null) return null;
  const second = takeBareDay(cursor, first) ?? takeBareYear(cursor, first, sign) ?? takeDateParts(cursor);
  if (second === null) return null;
  return (sign === "/" ? readTwoStyles(first, second, cursor.end) : null) ?? readEnds(first, second, cursor.end);
}

/** Take what stands between the ends of a range; null when nothing does. */
function takeUntil(cursor: DateCursor, signs: string): string | null {
  const sign = cursor.takeSign(signs);
  if (sign !== null) return sign;
  const word = cursor.takeWord(until);
  if (word === "all") cursor.takeSign("'’", true);
  return word;
}

/** Read `9-11 May 1871`, whose first end is only a number; null when the text does not start so. */
export function readDayRange(cursor: DateCursor): DateReading | null {
  return cursor.attempt(() => {
    const weekday = takeWeekday(cursor);
    const day = cursor.takeNumber(1, 2);
    if (day === null) return null;
    cursor.takeWord(new Set(["st", "nd", "rd", "th"]));
    cursor.takeSign(".", true);
    const bracketed = readBracketedStyle(cursor, day);
    if (bracketed !== null) return bracketed;
    const sign = takeUntil(cursor, dashes + "&+");
    if (sign === null) return null;
    if (sign === "-" && cursor.peek()?.kind === "word" && !cursor.peek()!.isParted) return null; // "12-Jun-19"
    const second = takeDateParts(cursor);
    if (
      second === null ||
      second.isNumeric ||
      second.months.length === 0 ||
      second.days.length === 0 ||
      second.week !== null
    )
      return null;
    const first = { ...second, days: second.months.map(() => day.value), faultStart: day.start, weekday };
    return (sign === "/" ? readTwoStyles(first, second, cursor.end) : null) ?? readEnds(first, second, cursor.end);
  });
}

/** In `1850–55` the second end is the last two digits of a year. Behind a hyphen they may be a month: `1901-04`. */
function takeBareYear(cursor: DateCursor, first: DateParts, sign: string): DateParts | null {
  const { year, months, yearDigits, week } = first;
  if (year === null || months.length > 0 || yearDigits !== null || week !== null || !"-–—".includes(sign)) return null;
  return cursor.attempt(() => {
    const second = cursor.takeNumber(2, 2, true);
    if (second === null || second.value <= year % 100 || (sign === "-" && second.value <= 12)) return null;
    return /^[-/.:]?[\p{N}\p{L}]/u.test(cursor.text.slice(second.end))
      ? null
      : { ...first, year: year - (year % 100) + second.value };
  });
}

/**
 * Read `12/24 May 1871` and `29 May / 10 June 1871` as the one day that it is in two calendars: the later, New Style day, as with dual
 * years. Null when the two are not as far apart as the calendars were then.
 */
function readTwoStyles(first: DateParts, second: DateParts, length: number): DateReading | null {
  const { year } = second;
  const [month, day] = [second.months[0], second.days[0]];
  const [oldMonth, oldDay] = [first.months[0], first.days[0]];
  if (year === null || month === undefined || day === undefined || oldMonth === undefined || oldDay === undefined)
    return null;
  const [old, late] = [
    { year: oldMonth > month ? year - 1 : year, month: oldMonth, day: oldDay },
    { year, month, day },
  ];
  if (!isRealDay(old) || !isRealDay(late)) return null;
  if (dayNumber(isoDay(late)) - dayNumber(isoDay(old)) !== daysBetweenCalendars(isoDay(old))) return null;
  return { kind: "exact", day: late, weekday: null, time: null, length };
}

/** `12 (24) мая 1871`, as Russian letters and papers have it before 1918. */
function readBracketedStyle(cursor: DateCursor, oldDay: DateToken): DateReading | null {
  return cursor.attempt(() => {
    if (cursor.takeSign("(") === null) return null;
    const day = cursor.takeNumber(1, 2);
    if (day === null || cursor.takeSign(")") === null) return null;
    const month = takeMonth(cursor);
    const year = month === null ? null : takeYear(cursor);
    if (month === null || year === null || !("year" in year)) return null;
    const parts = { ...nothing, year: year.year, months: month.months, days: month.months.map(() => day.value) };
    return readTwoStyles({ ...parts, days: [oldDay.value] }, parts, cursor.end);
  });
}

/** How many days the Gregorian calendar is ahead of the Julian one on a day written in the Julian. */
function daysBetweenCalendars(day: string): number {
  return day < "1700-02-29" ? 10 : day < "1800-02-29" ? 11 : day < "1900-02-29" ? 12 : 13;
}

/** In `May 9-11, 1871` and `2021-02-17/19` the second end is only a number, with the year behind it if anywhere. */
function takeBareDay(cursor: DateCursor, first: DateParts): DateParts | null {
  if (first.days.length !== 1 || first.isNumeric) return null;
  return cursor.attempt(() => {
    const day = cursor.takeNumber(1, 2);
    if (day === null || cursor.peek()?.kind === "word") return null;
    if (first.year !== null)
      return day.text.length === 2 && !/^[-/.:]/u.test(cursor.text.slice(day.end))
        ? { ...first, days: [day.value] }
        : null;
    cursor.takeSign(",");
    const year = cursor.takeNumber(4, 4);
    return year === null
      ? /^[-/.:]/u.test(cursor.text.slice(day.end))
        ? null
        : { ...first, days: [day.value] }
      : { ...first, days: [day.value], year: year.value };
  });
}

function readEnds(first: DateParts, second: DateParts, length: number): DateReading | null {
  if (
    first.months.length > 1 ||
    second.months.length > 1 ||
    first.shortYear !== null ||
    second.shortYear !== null ||
    first.week !== null ||
    second.week !== null ||
    first.yearDigits !== null ||
    second.yearDigits !== null
  )
    return null;
  // "6 November 2023 - 2024 will be worse": an end that says less than the beginning is none of a range.
  if (first.days.length > second.days.length || first.months.length > second.months.length) return null;
  if (second.months.length > first.months.length && first.days.length === 0) return null;
  const [fromMonth, toMonth] = [first.months[0] ?? null, second.months[0] ?? null];
  const [fromDay, toDay] = [first.days[0] ?? null, second.days[0] ?? null];
  const year = second.year ?? first.year;
  const fault = { start: first.faultStart, end: second.faultEnd };
  if (year === null) {
    if (fromMonth === null || toMonth === null || fromDay === null || toDay === null) return null;
    const [from, to] = [
      { month: fromMonth, day: fromDay },
      { month: toMonth, day: toDay },
    ];
    return [from, to].every((day) => isRealDay({ year: 2000, ...day }))
      ? { kind: "partial", missing: "year", days: { from, to, weekday: null }, length }
      : null;
  }
  const isAcross = first.year === null && fromMonth !== null && toMonth !== null && fromMonth > toMonth;
  const fromYear = first.year ?? (isAcross ? year - 1 : year);
  const toYear = second.year ?? (fromMonth !== null && toMonth !== null && fromMonth > toMonth ? year + 1 : year);
  const from = endOf(fromYear, fromMonth, fromDay);
  const to = endOf(toYear, toMonth, toDay);
  if (from === null || to === null || from > to) return { kind: "impossible", fault, length };
  if (from !== to) return { kind: "interval", edtf: `${from}/${to}`, length };
  return fromDay === null
    ? { kind: "interval", edtf: from, length }
    : {
        kind: "exact",
        day: { year: fromYear, month: fromMonth!, day: fromDay },
        weekday: first.weekday,
        time: null,
        length,
      };
}

function endOf(year: number, month: number | null, day: number | null): string | null {
  if (year < 1) return null;
  if (month === null) return edtfOf({ year });
  if (day === null) return month >= 1 && month <= 12 ? edtfOf({ year, month }) : null;
  const whole = { year, month, day };
  return isRealDay(whole) ? isoDay(whole) : null;
}
