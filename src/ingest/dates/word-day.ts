import { cleanDate } from "./clean-date.ts";
import { dayFrom, type DayReading } from "./day-reading.ts";
import { monthOf } from "./months.ts";

const eastAsian = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/;
const dayFirst =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?(?: |-|\/)(?:de |of |d')?([\p{L}\p{M}]{3,14})\.?,?(?: |-|\/)(?:de |del |do )?(\d{4}|\d{2})(?!\d|:)/giu;
const monthFirst = /(?<!\p{L})([\p{L}\p{M}]{3,14})\.? (\d{1,2})(?:st|nd|rd|th)?,? (?:de )?(\d{4})(?!\d)/giu;

/** A line with a date in it is short; more is prose. */
const longest = 400;

/** A day in words, and what of the cleaned line it takes. */
export interface WordDay extends DayReading {
  readonly written: string;
  /** The cleaned line before and after it. */
  readonly before: string;
  readonly after: string;
}

/**
 * Find the first date in words in a short line: `6 November 2023`, `le 8 mars 2021`, `July 1, 2019 Monday`, `2018 年 10 月 7 日`;
 * null when there is none. Years of two digits count only where `century` says which they are of.
 */
export function findWordDay(line: string, century: number | null = null): WordDay | null {
  const text = cleanDate(line.slice(0, longest));
  const asian = eastAsian.exec(text);
  if (asian !== null) return found(text, asian, Number(asian[1]), Number(asian[2]), Number(asian[3]));
  const candidates: WordDay[] = [];
  for (const match of text.matchAll(dayFirst)) {
    const month = monthOf(match[2]!);
    const year = yearOf(match[3]!, century);
    if (month === null || year === null) continue;
    candidates.push(found(text, match, year, month, Number(match[1])));
    break;
  }
  for (const match of text.matchAll(monthFirst)) {
    const month = monthOf(match[1]!);
    if (month === null) continue;
    candidates.push(found(text, match, Number(match[3]), month, Number(match[2])));
    break;
  }
  return candidates.toSorted((a, b) => a.before.length - b.before.length)[0] ?? null;
}

function yearOf(digits: string, century: number | null): number | null {
  if (digits.length === 4) return Number(digits);
  return century === null ? null : century + Number(digits);
}

function found(text: string, match: RegExpExecArray, year: number, month: number, day: number): WordDay {
  const written = match[0];
  const before = text.slice(0, match.index);
  return { ...dayFrom(year, month, day, written), written, before, after: text.slice(match.index + written.length) };
}
