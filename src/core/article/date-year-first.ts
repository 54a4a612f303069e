import type { DateCursor } from "./date-cursor.ts";
import { takeDayNumber } from "./date-day-first.ts";
import { takeMonth } from "./date-names.ts";
import { inCalendar, nothing, type DateParts } from "./date-parts.ts";
import type { DateToken } from "./date-tokens.ts";
import { isDualYear, yearOf } from "./date-year.ts";
import { yearOfEra } from "./other-calendars.ts";

/** Take a date that begins with its year, or with the era of a year; null when the text starts with none. */
export function takeYearFirst(cursor: DateCursor): DateParts | null {
  return (
    cursor.attempt(() => takeEra(cursor)) ??
    takeCompact(cursor) ??
    cursor.attempt(() => {
      const year = cursor.takeNumber(4, 4);
      if (year === null) return null;
      if (cursor.takeSign("年년") !== null) return takeMonthAndDaySigns(cursor, year.value, year.start);
      return (
        takeAfterYear(cursor, year) ??
        takeSpaced(cursor, year) ??
        takeDecade(cursor, year) ?? { ...nothing, ...yearOf(cursor, year) }
      );
    })
  );
}

function takeEra(cursor: DateCursor): DateParts | null {
  const word = cursor.peek();
  const number = cursor.peek(1);
  if (word?.kind !== "word" || number?.kind !== "number" || cursor.peek(2)?.text !== "年") return null;
  const year = yearOfEra(word.text, number.value) ?? yearOfEra(cursor.text.slice(word.start, word.end), number.value);
  if (year === null) return null;
  cursor.at += 3;
  return takeMonthAndDaySigns(cursor, Number.isNaN(year) ? 0 : year, word.start);
}

/** `20231106`, perhaps with `T` and a time behind it; twelve and fourteen digits are read by `readStamp`. */
function takeCompact(cursor: DateCursor): DateParts | null {
  const number = cursor.takeNumber(8, 8);
  if (number === null) return null;
  const [year, month, day] = [number.text.slice(0, 4), number.text.slice(4, 6), number.text.slice(6)].map(Number);
  const span =
    Number(year) === 0
      ? { faultStart: number.start, faultEnd: number.start + 4 }
      : { faultStart: number.start + 4, faultEnd: number.end };
  return { ...nothing, year: year!, months: [month!], days: [day!], ...span };
}

/** What follows a year of four digits: `-11-06`, `-W45-1`, `-310`, `-Nov-06`, ` November 6`, `. november 6.` */
function takeAfterYear(cursor: DateCursor, year: DateToken): DateParts | null {
  return cursor.attempt(() => {
    const sign = cursor.takeSign("-/._", true);
    if (sign === "-" && cursor.peek()?.text === "w") return takeWeek(cursor, year);
    const start = cursor.peek()?.start ?? 0;
    const month = sign === null ? null : cursor.takeNumber(1, 3, sign !== ".");
    if (month === null) return takeMonthWordAfterYear(cursor, year);
    if (sign === "-" && endsYears(year.value, month) && !isJoined(cursor)) return null;
    const end = {
      faultStart: year.value === 0 ? year.start : start,
      faultEnd: year.value === 0 ? year.end : month.end,
    };
    if (month.text.length === 3) return sign === "-" ? dayOfYear(year.value, month.value, end) : null;
    const day = cursor.attempt(() =>
      cursor.takeSign(sign!, sign !== ".") === null ? null : cursor.takeNumber(1, 2, sign !== "."),
    );
    if (day !== null) {
      if (sign === ".") cursor.takeSign(".", true);
      return {
        ...nothing,
        year: year.value,
        months: [month.value],
        days: [day.value],
        ...end,
        faultEnd: year.value === 0 ? year.end : day.end,
      };
    }
    if (sign === "/" && isDualYear(year.value, month.text)) return { ...nothing, year: year.value + 1, ...end };
    if (isJoined(cursor)) return null;
    // "2023.11" is a number, "2023/11" may be one of two things; both need what follows to be nothing of theirs.
    return month.text.length < 2 || (sign === "/" && isDualYear(year.value, month.text))
      ? null
      : { ...nothing, year: year.value, months: [month.value], ...end };
  });
}

/** In `1850-60` and `2019-20` the number is no month but the end of some years; of this century only the next one, as `2023-30` is a slip. */
function endsYears(year: number, { text, value }: DateToken): boolean {
  const years = value - (year % 100);
  return text.length === 2 && value > 12 && (year < 2000 ? years > 0 : years === 1);
}

/** `2023 11 06`, of two digits each, with no further number behind. */
function takeSpaced(cursor: DateCursor, year: DateToken): DateParts | null {
  return cursor.attempt(() => {
    const month = cursor.takeNumber(2, 2);
    const day = month === null ? null : cursor.takeNumber(2, 2);
    if (month === null || day === null || cursor.peek()?.kind === "number") return null;
    return {
      ...nothing,
      year: year.value,
      months: [month.value],
      days: [day.value],
      faultStart: month.start,
      faultEnd: day.end,
    };
  });
}

/** A sign and a digit go on right behind: what was taken is a piece of something longer. */
function isJoined(cursor: DateCursor): boolean {
  const [sign, number] = [cursor.peek(), cursor.peek(1)];
  return (
    sign?.kind === "sign" &&
    !sign.isParted &&
    number?.kind === "number" &&
    !number.isParted &&
    "-/.".includes(sign.text)
  );
}

function takeMonthWordAfterYear(cursor: DateCursor, year: DateToken): DateParts | null {
  if (cursor.takeWord(yearNouns) !== null) cursor.takeSign(".", true);
  cursor.takeSign(",，،");
  const month = takeMonth(cursor);
  if (month === null) return takeDayAfterYear(cursor, year);
  cursor.takeSign("-/");
  cursor.takeSign(",");
  const day = takeDayNumber(cursor);
  if (day === null)
    return { ...nothing, ...inCalendar(year.value, month, null), faultStart: year.start, faultEnd: cursor.end };
  cursor.takeSign(".", true);
  if (cursor.takeWord(dayNouns) !== null) cursor.takeSign(".", true);
  return { ...nothing, ...inCalendar(year.value, month, day.value), faultStart: day.start, faultEnd: day.end };
}

/** "2019. gada 12. jūnijs", "2019 12 June" */
function takeDayAfterYear(cursor: DateCursor, year: DateToken): DateParts | null {
  const day = takeDayNumber(cursor);
  if (day === null) return null;
  cursor.takeSign(".", true);
  const month = takeMonth(cursor);
  return month === null
    ? null
    : { ...nothing, ...inCalendar(year.value, month, day.value), faultStart: day.start, faultEnd: day.end };
}

/** Lithuanian and Latvian say "year" behind its number, and Lithuanian "day". */
const yearNouns = new Set(["m", "gada", "г", "года"]);
const dayNouns = new Set(["d", "diena"]);

function takeWeek(cursor: DateCursor, year: DateToken): DateParts | null {
  cursor.at += 1;
  const week = cursor.takeNumber(2, 2, true);
  if (week === null) return null;
  const day = cursor.attempt(() => (cursor.takeSign("-", true) === null ? null : cursor.takeNumber(1, 1, true)));
  return {
    ...nothing,
    year: year.value,
    week: week.value,
    days: day === null ? [] : [day.value],
    faultStart: week.start - 1,
    faultEnd: cursor.end,
  };
}

/** "1850s" are ten years. */
function takeDecade(cursor: DateCursor, year: DateToken): DateParts | null {
  const next = cursor.peek();
  if (next?.text !== "s" || next.isParted || year.value % 10 !== 0) return null;
  cursor.at += 1;
  return { ...nothing, year: year.value, yearDigits: 3, faultStart: year.start, faultEnd: year.end };
}

function takeMonthAndDaySigns(cursor: DateCursor, year: number, start: number): DateParts {
  const span = () => ({ faultStart: year === 0 ? start : start, faultEnd: cursor.end });
  const begin = cursor.at;
  const month = cursor.takeNumber(1, 2);
  if (month === null || cursor.takeSign("月월") === null) {
    cursor.at = begin;
    return { ...nothing, year, ...span() };
  }
  const day = cursor.attempt(() => {
    const number = cursor.takeNumber(1, 2);
    return number === null || cursor.takeSign("日号號일") === null ? null : number;
  });
  if (day === null) return { ...nothing, year, months: [month.value], ...span() };
  return {
    ...nothing,
    year,
    months: [month.value],
    days: [day.value],
    faultStart: year === 0 ? start : month.start,
    faultEnd: cursor.end,
  };
}

function dayOfYear(year: number, nth: number, span: Pick<DateParts, "faultStart" | "faultEnd">): DateParts {
  // Months of an impossible length carry the count on; whoever checks the day finds out.
  const lengths = [
    31,
    (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  let [month, day] = [1, nth];
  while (month < 12 && day > lengths[month - 1]!) day -= lengths[month++ - 1]!;
  return { ...nothing, year, months: [month], days: [day], ...span };
}
