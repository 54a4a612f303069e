import { isUpperAt } from "./char-class.ts";
import type { Span } from "./span.ts";

/** A sentence longer than this is cut, so that decoding works in bounded memory. */
const mostTokens = 256;

/** Abbreviations with a full stop that are followed by a name, hardly ever by a new sentence. */
const titles = new Set(
  ("mr. mrs. ms. messrs. dr. prof. st. gen. col. lt. capt. cmdr. maj. sgt. adm. brig. gov. sen. rep. hon. rev. fr. msgr. pres. amb. insp. supt. mt. ft. vs. no. nos.").split(" "),
);

/** Words that begin a sentence far more often than they follow an abbreviation within one. */
const starters = new Set("the a an he she it they we in on at but and this that these those his her its their as for if when while after before however meanwhile".split(" "));

/**
 * Group tokens into sentences: for each sentence the half-open range of its token indexes, in order, together covering all tokens.
 *
 * A sentence ends at `.`, `!`, `?`, `…` (with the quotes and brackets that close behind it), at a blank line, and after 256 tokens. A line
 * break alone ends one only when the line looks like a heading. No tokens: no sentences.
 */
export function findSentences(text: string, tokens: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    const isLast = i === tokens.length - 1;
    if (!isLast && i - start + 1 < mostTokens && !endsAfter(text, tokens, i)) continue;
    sentences.push({ start, end: i + 1 });
    start = i + 1;
  }
  return sentences;
}

function endsAfter(text: string, tokens: readonly Span[], index: number): boolean {
  const token = tokens[index] as Span;
  const next = tokens[index + 1] as Span;
  const gap = lineBreaks(text, token.end, next.start);
  if (gap >= 2) return true;
  if (isCloser(text, next) && gap === 0) return false;
  let end = index;
  while (end >= 0 && index - end < 3 && isCloser(text, tokens[end] as Span)) end--;
  if (end < 0) return gap === 1;
  const mark = tokens[end] as Span;
  const last = text.charCodeAt(mark.end - 1);
  if (gap === 1 && !(last === 44 || last === 59) && looksLikeHeading(text, token, next)) return true;
  if (last === 33 || last === 63 || last === 0x2026 || last === 0x3002 || last === 0x061f) return startsSentence(text, next);
  if (last !== 46) return false;
  if (mark.end - mark.start === 1) return next.start > token.end || end < index ? startsSentence(text, next) : isUpperAt(text, next.start);
  if (text.charCodeAt(mark.start) === 46) return startsSentence(text, next);
  return endsWithAbbreviation(text, mark, next);
}

/** After "Inc." or "U.S." a sentence ends only before a word that begins one; after "Mr." or an initial it never does. */
function endsWithAbbreviation(text: string, mark: Span, next: Span): boolean {
  const form = mark.end - mark.start <= 8 ? text.slice(mark.start, mark.end).toLowerCase() : "";
  if (form.length === 2 || titles.has(form)) return false;
  return isUpperAt(text, next.start) && next.end - next.start < 12 && starters.has(text.slice(next.start, next.end).toLowerCase());
}

/** Anything but a lower-case word can start a sentence: capitals, digits, quotes. */
function startsSentence(text: string, next: Span): boolean {
  const char = text.charAt(next.start);
  return char.toLowerCase() !== char || char.toUpperCase() === char;
}

/** A line that ends without punctuation before one that starts with a capital: a heading or a list item. */
function looksLikeHeading(text: string, token: Span, next: Span): boolean {
  return isUpperAt(text, next.start) && lineLength(text, token.end) < 60;
}

/** Length of the line that ends at or after `end`, counted back at most 60 units. */
function lineLength(text: string, end: number): number {
  let length = 0;
  while (length < 60 && end - length > 0 && text.charCodeAt(end - length - 1) !== 10) length++;
  return length;
}

/** Line breaks in `[from, to)`; `\r\n` counts once. More than two are not counted. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to && count < 2; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 0x2029 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}

function isCloser(text: string, token: Span): boolean {
  if (token.end - token.start !== 1) return false;
  const unit = text.charCodeAt(token.start);
  return unit === 41 || unit === 93 || unit === 0x201d || unit === 0xbb || unit === 0x2019 || ((unit === 34 || unit === 39) && isClosing(text, token));
}

/** A straight quote closes when no white space stands before it. */
function isClosing(text: string, token: Span): boolean {
  const before = text.charCodeAt(token.start - 1);
  return token.start > 0 && before !== 32 && before !== 10 && before !== 0xa0 && before !== 40;
}
