import type { Span } from "../text/span.ts";

/** Years before the first, in the words of the languages that write so. */
const before = String.raw`B\.? ?C\.?(?: ?E\.?)?|v\. ?(?:Chr|u\. ?Z)\.?|av(?:ant|\.)? ?J\.?-? ?C\.?|a\. ?C\.?|до н\. ?[эе]\.?|p\. ?n\. ?e\.?|př\. ?n\. ?l\.?|f\. ?Kr\.?`;
const behindYear = new RegExp(String.raw`^ ?(?:${before})(?![\p{L}\p{N}])`, "u");

/** Say whether what stands behind a date says that its year, or century, is one before the first. */
export function isBeforeFirst(rest: string): boolean {
  return behindYear.test(rest);
}

/** "44 BC", "15 March 44 B.C.", "March 15, 753 v. Chr." */
const beforeFirst = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,2}\.? +\p{L}{3,12}\.?,? +|\p{L}{3,12}\.? +\d{1,2},? +|c(?:a|irca)?\.? ?)?\d{1,4} ?(?:${before})(?![\p{L}\p{N}])`,
  "u",
);
/** "BC 44", "公元前44年", "5th century BC". */
const beforeFirstToo =
  /(?<![\p{L}\p{N}])(?:B\.? ?C\.? \d{1,4}(?![\p{L}\p{N}])|(?:公元前|西元前|紀元前|기원전) ?\d{1,4} ?[年년]?|(?:\d{1,2}(?:st|nd|rd|th)|\p{Lu}\p{Ll}+) (?:century|millennium) B\.? ?C\.?(?: ?E\.?)?(?![\p{L}\p{N}]))/u;
/** "-0044-03-15", "12023-01-01", "+10191-01-01", as ISO 8601 writes them with signs. */
const signedYear =
  /(?<![\p{L}\p{N}-])(?:[-−]\d{4,6}-\d\d(?:-\d\d)?|\+?\d{5,6}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\p{L}\p{N}])/u;

/** Find a date whose year lies outside 1 to 9999, which no list of Dateline's holds; null when there is none. */
export function findYearOutside(text: string): Span | null {
  const match = beforeFirst.exec(text) ?? beforeFirstToo.exec(text) ?? signedYear.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** What is said of it. */
export function sayYearOutside(said: string): string {
  return `The year of “${said}” lies outside 1 to 9999.`;
}

export const outsideAdvice =
  "The article is listed under Undated: only days of the years 1 to 9999 are. Keep its date in the title, so that it is found by search.";
