import { fold } from "../text/fold.ts";
import { findMonths, findPersianMonth, findWeekday } from "./calendar-words.ts";
import { holdsNumber } from "./date-tokens.ts";
import type { Begins } from "./parsed-header.ts";

/** A title of 300 characters, a blank line and a date. */
const nearBelow = 400;

const diaries: ReadonlySet<Begins | null> = new Set<Begins | null>([
  "diary",
  "run-on",
  "stamped",
  "placed",
  "numbered",
]);

/**
 * Take a quick look at a paragraph that may begin an article, given how the seed's first header begins; it spares most paragraphs the
 * closer one, which takes as long as reading a hundred lines.
 */
export function mayStartArticle(text: string, visible: number, begins: Begins | null): boolean {
  const head = text.slice(visible, visible + 40);
  if (/^(?:date\b|---|\+\+\+|(?:title|source|author|url)[ \t]*:)/iu.test(head)) return true;
  // A Markdown title begins an article only with a date in it or near below.
  if (head.startsWith("#")) return holdsNumber(text.slice(visible, visible + nearBelow));
  if (begins === "keyed") return /^(?:#\+|:P)?[^\s:][^:\n\r]{0,32}:/u.test(head);
  if (!diaries.has(begins)) return false;
  if (/^[\p{N}*_[(<（【「~=+•–—-]/u.test(head))
    return holdsNumber(text.slice(visible, visible + 120)) || isShortLine(text, visible);
  if (begins === "placed") return /^\p{Lu}/u.test(head);
  const word = /^[\p{L}\p{M}\u200C]+/u.exec(head)?.[0];
  if (word === undefined || word.length > 16) return word !== undefined && /^\P{ASCII}/u.test(word);
  const folded = fold(word);
  return (
    findWeekday(folded) !== null ||
    findMonths(folded, true).length > 0 ||
    findPersianMonth(folded) !== null ||
    !/^[a-z]+$/u.test(folded) ||
    isShortLine(text, visible)
  );
}

/** A short line may head an entry in words: "Whit Monday, 1871", "the 12th". */
function isShortLine(text: string, from: number): boolean {
  return /^.{1,50}(?:$|[\n\r\u2028\u2029])/u.test(text.slice(from, from + 52));
}
