import type { DateCursor } from "./date-cursor.ts";
import { takeLatinMonth, takeMonth, takeRomanMonth, type NamedMonth } from "./date-names.ts";
import { inCalendar, nothing, type DateParts } from "./date-parts.ts";
import type { DateToken } from "./date-tokens.ts";
import { takeYear, years } from "./date-year.ts";

const ordinals = new Set(["st", "nd", "rd", "th", "d", "er", "re", "e", "eme", "o", "a", "й", "го", "ого", "ب", "م"]);
const ordinalSigns = "ºª°";
/** "The 12th day of June", and "June the 2nd", which old letters write "ye 2nd". */
const dayWords = new Set(["day"]);
const articles = new Set(["the", "ye"]);
/** Words between day, month and year: of, de, d', den, Vietnamese "month" and "year", Arabic "of", Hungarian and Finnish have none. */
const links = new Set([
  "of",
  "de",
  "del",
  "do",
  "da",
  "di",
  "din",
  "den",
  "thang",
  "thg",
  "nam",
  "من",
  "عام",
  "سنة",
  "ab",
]);

/** Take a date that begins with its day, or with a number that may be it; null when the text starts with none. */
export function takeDayFirst(cursor: DateCursor): DateParts | null {
  return cursor.attempt(() => {
    if (cursor.attempt(() => (takeLatinMonth(cursor) === null ? {} : null)) === null) return null;
    const day = cursor.takeNumber(1, 2);
    if (day === null) return null;
    if (cursor.takeSign("月월") !== null) return takeYearlessSigns(cursor, day);
    const numeric = takeNumeric(cursor, day);
    if (numeric !== null) return numeric;
    takeOrdinal(cursor);
    cursor.takeWord(dayWords);
    const isDotted = cursor.takeSign(".", true) !== null;
    const dash = cursor.takeSign("-/,");
    const isDashed = dash === "-";
    cursor.takeWord(links);
    const vietnamese = cursor.text.slice(day.end, cursor.end).trim() === "" ? null : takeNumberedMonth(cursor);
    const month =
      vietnamese ?? takeLatinMonth(cursor) ?? takeMonth(cursor) ?? takeRomanMonth(cursor, isDotted || dash !== null);
    if (month === null) return null;
    const span = { faultStart: day.start, faultEnd: day.end };
    const named = month.months.length > 1 && !isDotted ? { ...month, months: month.months.slice(0, 1) } : month;
    const year = takeYear(cursor, isDashed);
    if (year === null) return { ...nothing, ...inCalendar(null, named, day.value), ...span };
    if ("shortYear" in year)
      return { ...nothing, ...inCalendar(null, named, day.value), ...span, shortYear: year.shortYear };
    return { ...nothing, ...inCalendar(year.year, named, day.value), ...span };
  });
}

/** Take a date that begins with its month in words; the year may be missing, and the day. Null when the text starts with none. */
export function takeMonthFirst(cursor: DateCursor): DateParts | null {
  return cursor.attempt(() => {
    const month = takeLatinMonth(cursor) ?? takeMonth(cursor);
    if (month === null) return null;
    const start = cursor.tokens[cursor.at - 1]!.start;
    const behindMonth = cursor.at;
    cursor.takeWord(articles);
    const sign = cursor.takeSign("-/", true) ?? cursor.takeSign(",");
    const day = sign === "," ? null : takeDayNumber(cursor);
    if (day === null) {
      const year = takeYear(cursor);
      if (year === null) cursor.at = behindMonth;
      return {
        ...nothing,
        ...inCalendar(year === null || !("year" in year) ? null : year.year, month, null),
        faultStart: start,
        faultEnd: cursor.end,
      };
    }
    const span = { faultStart: day.start, faultEnd: day.end };
    const clock = takeClock(cursor);
    const year = takeYear(cursor);
    if (year === null) return clock === null ? { ...nothing, ...inCalendar(null, month, day.value), ...span } : null;
    if ("shortYear" in year)
      return { ...nothing, ...inCalendar(null, month, day.value), shortYear: year.shortYear, ...span };
    return { ...nothing, ...inCalendar(year.year, month, day.value), ...span, time: clock };
  });
}

/** Take a day of one or two digits and its ordinal. */
export function takeDayNumber(cursor: DateCursor): DateToken | null {
  return cursor.attempt(() => {
    const day = cursor.takeNumber(1, 2);
    if (day !== null) takeOrdinal(cursor);
    return day;
  });
}

/** Vietnamese counts its months: "6 tháng 11". */
function takeNumberedMonth(cursor: DateCursor): NamedMonth | null {
  const before = cursor.tokens[cursor.at - 1];
  if (before?.text !== "thang" && before?.text !== "thg") return null;
  const number = cursor.takeNumber(1, 2);
  return number === null ? null : { months: [number.value], isPersian: false, isThai: false };
}

function takeYearlessSigns(cursor: DateCursor, month: DateToken): DateParts | null {
  const day = cursor.takeNumber(1, 2);
  if (day === null || cursor.takeSign("日号號일") === null) return null;
  return { ...nothing, months: [month.value], days: [day.value], faultStart: month.start, faultEnd: cursor.end };
}

/** `06/11/2023`, `6.11.23`, `6. 11. 2023`: day and month, in an order that only a number over 12, or a word behind, gives away. */
function takeNumeric(cursor: DateCursor, first: DateToken): DateParts | null {
  return cursor.attempt(() => {
    const tight = cursor.takeSign("-/._", true);
    const sign = tight ?? cursor.takeSign("/");
    if (sign === null) return null;
    const isTight = sign !== "." && tight !== null;
    const second = cursor.takeNumber(1, 2, isTight);
    if (second === null || cursor.takeSign(sign, tight !== null) === null) return null;
    const year = cursor.takeNumber(4, 4, isTight) ?? cursor.takeNumber(2, 2, isTight);
    if (year === null) return null;
    // "06.11.2023 г." is written where the day stands first.
    const isDayFirst = sign === "." && cursor.takeWord(years) !== null;
    if (isDayFirst) cursor.takeSign(".", true);
    const months = isDayFirst ? [second.value] : [second.value, first.value];
    const days = isDayFirst ? [first.value] : [first.value, second.value];
    const span = { faultStart: first.start, faultEnd: year.end };
    const yearOnly = year.text.length === 4 ? { year: year.value } : { shortYear: year.value };
    return { ...nothing, ...yearOnly, months, days, isNumeric: true, ...span };
  });
}

/** `08:30:00`, perhaps with a zone, between day and year, as C's `ctime` and `date` print it. */
function takeClock(cursor: DateCursor): string | null {
  return cursor.attempt(() => {
    const numbers: string[] = [];
    do {
      const number = cursor.takeNumber(1, 2, numbers.length > 0);
      if (number === null) return null;
      numbers.push(number.text.padStart(2, "0"));
    } while (cursor.takeSign(":", true) !== null);
    if (numbers.length < 2 || numbers.length > 3) return null;
    const zone = cursor.peek();
    if (zone?.kind === "word" && /^[A-Z]{2,5}$/u.test(cursor.text.slice(zone.start, zone.end))) cursor.at += 1;
    return numbers.join(":");
  });
}

function takeOrdinal(cursor: DateCursor): void {
  const next = cursor.peek();
  if (next !== null && !next.isParted && (cursor.takeWord(ordinals) ?? cursor.takeSign(ordinalSigns)) !== null) return;
}
