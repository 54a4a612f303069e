import { findMonths, findPersianMonth, findWeekday } from "./calendar-words.ts";
import type { DateCursor } from "./date-cursor.ts";

/** A month as it was named: several where languages differ about the word; `isPersian` counts from Farvardin. */
export interface NamedMonth {
  readonly months: readonly number[];
  readonly isPersian: boolean;
  readonly isThai: boolean;
}

/** Take a month's name, of one word or two, and the stop of an abbreviation. */
export function takeMonth(cursor: DateCursor): NamedMonth | null {
  const first = cursor.peek();
  if (first?.kind !== "word") return null;
  const second = cursor.peek(1);
  if (second?.kind === "word") {
    const months = findMonths(`${first.text} ${second.text}`);
    if (months.length > 0) {
      cursor.at += 2;
      return { months, isPersian: false, isThai: false };
    }
  }
  const isCut = second?.kind === "sign" && second.text === "." && !second.isParted;
  const word = first.text.replace(/\.$/u, "");
  const months = findMonths(word, isCut);
  const persian = months.length > 0 ? null : findPersianMonth(word);
  if (months.length === 0 && persian === null) return null;
  cursor.at += 1;
  if (isCut) cursor.at += 1;
  if (persian === null) skipSameMonth(cursor, months);
  return {
    months: persian === null ? months : [persian],
    isPersian: persian !== null,
    isThai: /^\p{Script=Thai}/u.test(word),
  };
}

/** Arabic newspapers name a month twice, for east and west: "حزيران/يونيو". */
function skipSameMonth(cursor: DateCursor, months: readonly number[]): void {
  cursor.attempt(() => {
    if (cursor.takeSign("/") === null) return null;
    const again = takeMonth(cursor);
    return again !== null && again.months.some((month) => months.includes(month)) ? again : null;
  });
}

/** Months counted from the old New Year in March, as letters of three centuries have them: `7ber`, `8bre`, `Xber`. */
const latinMonths: Readonly<Record<string, number>> = {
  "7": 9,
  "8": 10,
  "9": 11,
  "10": 12,
  vii: 9,
  viii: 10,
  ix: 11,
  x: 12,
};

/** Take a month written by its number in the Roman year; null when none follows. */
export function takeLatinMonth(cursor: DateCursor): NamedMonth | null {
  return cursor.attempt(() => {
    const first = cursor.peek();
    const second = cursor.peek(1);
    const isNumber = first?.kind === "number" && second?.kind === "word" && !second.isParted;
    const written = isNumber ? `${first.text}${second.text}` : first?.kind === "word" ? first.text : "";
    const count = /^(7|8|9|10|x|ix|viii|vii)(?:ber|bre|bris|bres|br)$/u.exec(written)?.[1];
    if (count === undefined) return null;
    const month = latinMonths[count]!;
    cursor.at += isNumber ? 2 : 1;
    cursor.takeSign(".", true);
    return { months: [month], isPersian: false, isThai: false };
  });
}

const romanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** Take a month in Roman numerals, as much of Europe writes it between day and year (`13.VI.2019`); null when none follows. */
export function takeRomanMonth(cursor: DateCursor, isSigned: boolean): NamedMonth | null {
  const next = cursor.peek();
  if (next?.kind !== "word") return null;
  const month = romanMonths.indexOf(next.text) + 1;
  // "2 i 2019" is Polish for "2 and 2019".
  if (month === 0 || (next.text === "i" && !isSigned)) return null;
  const year = cursor.peek(cursor.peek(1)?.kind === "sign" ? 2 : 1);
  if (year?.kind !== "number" || year.text.length !== 4) return null;
  cursor.at += 1;
  return { months: [month], isPersian: false, isThai: false };
}

/** A weekday as it was written: 1 Monday to 7 Sunday, 0 where languages disagree about it. */
export interface NamedWeekday {
  readonly nth: number;
  readonly written: string;
}

const hebrewDay = "יום";

/** "Monday morning, 6 November 2023": of the day no more is kept than its date. */
const partsOfDay = new Set(["morning", "afternoon", "evening", "night", "noon", "forenoon", "midday"]);

/** Take a weekday's name, of one word or two, the stop of an abbreviation, and a comma. */
export function takeWeekday(cursor: DateCursor): NamedWeekday | null {
  return cursor.attempt(() => {
    if (cursor.peek()?.text === hebrewDay) cursor.at += 1;
    const first = cursor.peek();
    if (first?.kind !== "word") return null;
    const second = cursor.peek(1);
    const long = second?.kind === "word" ? findWeekday(`${first.text} ${second.text}`) : null;
    // Romance weekdays are written without "-feira" in speech and in haste; Thai ones with "at" at their end.
    const nth = long ?? findWeekday(first.text.replace(/\.$/u, "").replace(/ที่$/u, ""));
    if (nth === null) return null;
    cursor.at += long === null ? 1 : 2;
    const written = cursor.text.slice(first.start, cursor.end);
    cursor.takeSign(".", true);
    cursor.takeWord(partsOfDay);
    const isPair = skipSecondWeekday(cursor);
    cursor.takeSign(",，،、");
    return { nth: isPair ? 0 : nth, written };
  });
}

/** "Samstag/Sonntag, 12./13. Oktober": two days have two weekdays, and the first of them goes with the first. */
function skipSecondWeekday(cursor: DateCursor): boolean {
  return (
    cursor.attempt(() => {
      if (cursor.takeSign("/&+-–") === null && cursor.takeWord(pairWords) === null) return null;
      return takeWeekday(cursor);
    }) !== null
  );
}

const pairWords = new Set(["and", "und", "et", "y", "e", "en", "og", "och", "to", "bis", "au"]);
