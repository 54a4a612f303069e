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
  return {
    months: persian === null ? months : [persian],
    isPersian: persian !== null,
    isThai: /^\p{Script=Thai}/u.test(word),
  };
}

/** A weekday as it was written: 1 Monday to 7 Sunday, 0 where languages disagree about it. */
export interface NamedWeekday {
  readonly nth: number;
  readonly written: string;
}

const hebrewDay = "יום";

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
    cursor.takeSign(",،、");
    return { nth, written };
  });
}
