import type { Span } from "../../text/span.ts";
import { sexOfTitle, type Sex } from "../../text/titles.ts";

/** The word before a mention, as far as a title may be. */
const wordBefore = /(?<!\p{L})(\p{L}{2,13})\.?\s{1,2}$/u;
/** A mention's first word, where another follows. */
const firstWord = /^(\p{L}{2,13})\.?\s/u;

/** Tell the sex of a person from the title that a mention begins with, or that stands before it; null when there is none. */
export function findTitleSex(text: string, { start, end }: Span): Sex | null {
  const [, word = ""] = firstWord.exec(text.slice(start, Math.min(end, start + 18))) ?? [];
  const inside = sexOfTitle(word.toLowerCase());
  if (inside !== null) return inside;
  const [, before = ""] = wordBefore.exec(text.slice(Math.max(0, start - 18), start)) ?? [];
  // "her father Tarn" and "the count" tell less than a title in capitals does; so does "my lord".
  return /^(?:\p{Lu}|lord|lady)/u.test(before) ? sexOfTitle(before.toLowerCase()) : null;
}
