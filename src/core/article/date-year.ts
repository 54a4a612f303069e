import { findMonths } from "./calendar-words.ts";
import type { DateCursor } from "./date-cursor.ts";
import type { DateToken } from "./date-tokens.ts";

const yearWords = new Set(["ad", "a.d", "anno", "nam", "พ.ศ", "พ.ศ.", "ค.ศ", "ค.ศ.", "de", "del", "of", "عام", "سنة"]);
/** Words for the year behind a number of it, in languages that write the day first. */
export const years: ReadonlySet<string> = new Set(["г", "год", "года", "р", "r", "року", "roku", "m", "yil", "yili"]);

/** "in the year 1675", "in the year of our Lord 1675", as deeds and wills have it: each word, and whether it may be left out. */
const inTheYear = [
  [new Set(["in"]), false],
  [new Set(["the"]), true],
  [new Set(["year"]), false],
  [new Set(["of"]), true],
  [new Set(["our"]), true],
  [new Set(["lord"]), true],
] as const;

function takeInTheYear(cursor: DateCursor): void {
  cursor.attempt(() => inTheYear.every(([words, isOptional]) => cursor.takeWord(words) !== null || isOptional) || null);
}

/** A year behind a day or a month, with what stands between: a comma, "de", `’23`, 年, "г." */
export function takeYear(
  cursor: DateCursor,
  isDashed = false,
): { readonly year: number } | { readonly shortYear: number } | null {
  return cursor.attempt(() => {
    cursor.takeSign(".", true);
    const sign = cursor.takeSign(",，،-/");
    takeInTheYear(cursor);
    cursor.takeWord(yearWords);
    if (cursor.takeWord(yearWords) !== null || sign === null) cursor.takeSign(".", true);
    const isShort = cursor.takeSign("'’‘") !== null;
    // "9 May - 11 May" and "May 9-11" are ranges: a year of two digits behind a dash must look like `6-Nov-23`.
    const mayBeShort = sign !== "-" || (isDashed && cursor.peek()?.isParted === false);
    const year =
      (isShort ? null : cursor.takeNumber(4, 4)) ?? (mayBeShort ? cursor.takeNumber(2, 2, sign === "-") : null);
    if (year === null) return null;
    if (year.text.length === 2) {
      const next = cursor.peek();
      return next?.text === ":" || (next?.kind === "word" && findMonths(next.text).length > 0)
        ? null
        : { shortYear: year.value };
    }
    return yearOf(cursor, year, "/-–");
  });
}

/** A year of four digits with its second half (`1702/3`, behind a day `1702-3` as well) and its word ("г."). */
export function yearOf(
  cursor: DateCursor,
  year: DateToken,
  signs = "/",
): { readonly year: number; readonly faultStart: number; readonly faultEnd: number } {
  const dual = cursor.attempt(() => {
    if (cursor.takeSign(signs, true) === null) return null;
    const next = cursor.takeNumber(1, 2, true) ?? cursor.takeNumber(4, 4, true);
    return next !== null && isDualYear(year.value, next.text) ? next : null;
  });
  if (cursor.takeWord(years) !== null) cursor.takeSign(".", true);
  else cursor.takeSign("년年");
  return { year: year.value + (dual === null ? 0 : 1), faultStart: year.start, faultEnd: year.end };
}

/** 1702/3 and 1688/89: the year before and after New Year's Day of 25 March; the later one is today's. */
export function isDualYear(year: number, next: string): boolean {
  return (year + 1) % 10 ** next.length === Number(next) && year < 1930;
}
