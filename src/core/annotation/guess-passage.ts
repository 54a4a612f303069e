import type { Span } from "../text/span.ts";
import type { Passage } from "./passage.ts";

/** With fewer of its words in one place than this share, nothing there reads like the passage. */
const leastShare = 0.3;
const word = /[\p{L}\p{N}]+/gu;

interface Word extends Span {
  readonly form: string;
}

/**
 * Find the stretch of a text that shares most words with a passage that is gone: a guess for the reader to judge, never a place to use.
 *
 * A window of as many words as the passage has slides over the text; each word of the passage counts once, rare ones more, as in
 * TF-IDF. Null when less than three tenths of the passage's weight stands in any window. Linear in the text.
 */
export function guessPassage(text: string, { quote }: Pick<Passage, "quote">): Span | null {
  const wanted = new Map<string, number>();
  for (const { form } of wordsOf(quote)) wanted.set(form, 0);
  if (wanted.size < 2) return null;
  const words = wordsOf(text);
  for (const { form } of words) if (wanted.has(form)) wanted.set(form, (wanted.get(form) ?? 0) + 1);
  const weightOf = (form: string) => 1 / (1 + (wanted.get(form) ?? 0));
  let total = 0;
  for (const form of wanted.keys()) total += weightOf(form);
  const width = Math.max(2, wordsOf(quote).length);
  const inWindow = new Map<string, number>();
  let [weight, best, bestAt] = [0, 0, -1];
  for (let at = 0; at < words.length; at++) {
    const form = words[at]?.form ?? "";
    if (wanted.has(form)) {
      const count = inWindow.get(form) ?? 0;
      if (count === 0) weight += weightOf(form);
      inWindow.set(form, count + 1);
    }
    const left = words[at - width]?.form;
    if (left !== undefined && wanted.has(left)) {
      const count = (inWindow.get(left) ?? 1) - 1;
      inWindow.set(left, count);
      if (count === 0) weight -= weightOf(left);
    }
    if (weight > best + 1e-9) [best, bestAt] = [weight, at];
  }
  if (bestAt < 0 || best / total < leastShare) return null;
  const window = words.slice(Math.max(0, bestAt - width + 1), bestAt + 1).filter(({ form }) => wanted.has(form));
  const [first, last] = [window[0], window.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({
    form: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
