import { findMonths } from "../../core/article/calendar-words.ts";
import { fold } from "../../core/text/fold.ts";

/** Short forms that stand in exports and not at the head of texts, and a genitive that is Polish in the files that have it. */
const inExports: ReadonlyMap<string, number> = new Map([
  ["фев", 2],
  ["mrz", 3],
  ["aou", 8],
  ["сен", 9],
  ["ноя", 11],
  ["listopada", 11],
]);

/** Find the month, 1 to 12, that a word names, whatever its case and accents; null when none, or when it can be two. */
export function monthOf(word: string): number | null {
  const folded = fold(word);
  const inExport = inExports.get(folded);
  if (inExport !== undefined) return inExport;
  const [month, ...others] = findMonths(folded);
  return month === undefined || others.length > 0 ? null : month;
}
