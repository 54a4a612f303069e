import { isUpperAt } from "./char-class.ts";
import { createBreakReader, type LineBreak } from "./line-breaks.ts";
import type { Span } from "./span.ts";
import type { TokenEdges } from "./tokens.ts";

/** A sentence longer than this is cut, so that decoding works in bounded memory. */
const mostTokens = 256;

/** Abbreviations with a full stop that are followed by a name, hardly ever by a new sentence. */
const titles = new Set(
  "mr. mrs. ms. messrs. dr. prof. st. gen. col. lt. capt. cmdr. maj. sgt. adm. brig. gov. sen. rep. hon. rev. fr. msgr. pres. amb. insp. supt. mt. ft. vs. no. nos.".split(
    " ",
  ),
);

/** Words that begin a sentence far more often than they follow an abbreviation within one. */
const starters = new Set(
  "the a an he she it they we in on at but and this that these those his her its their as for if when while after before however meanwhile".split(
    " ",
  ),
);

/**
 * Group tokens into sentences: for each sentence the half-open range of its token indexes, in order, together covering all tokens.
 *
 * A sentence ends at `.`, `!`, `?`, `…` (with the quotes and brackets that close behind it), at a blank line, and after 256 tokens. A line
 * break alone ends one only where the line stands for itself, as a heading, an item or a row does (`readBlock`). No tokens: no sentences.
 */
export function findSentences(text: string, tokens: readonly Span[]): Span[] {
  const edges: number[] = [];
  for (const { start, end } of tokens) edges.push(start, end);
  const firsts = findFirstTokens(text, edges);
  return firsts.map((start, i) => ({ start, end: firsts[i + 1] ?? tokens.length }));
}

/** Find where each sentence of a text starts, in order, from the edges of its tokens; by the rules of `findSentences`. */
export function findSentenceStarts(text: string, edges: TokenEdges): number[] {
  return findFirstTokens(text, edges).map((token) => edges[2 * token]!);
}

/** Number of the first token of each sentence. */
function findFirstTokens(text: string, edges: TokenEdges): number[] {
  const count = edges.length / 2;
  const firsts = count === 0 ? [] : [0];
  const breakAt = createBreakReader(text);
  let first = 0;
  for (let next = 1; next < count; next++) {
    if (next - first < mostTokens && !endsBefore(text, edges, next, breakAt)) continue;
    firsts.push(next);
    first = next;
  }
  return firsts;
}

/** Whether a sentence ends between the token before `next` and the token `next`. */
function endsBefore(text: string, edges: TokenEdges, next: number, breakAt: (offset: number) => LineBreak): boolean {
  const nextStart = edges[2 * next]!;
  const tokenEnd = edges[2 * next - 1]!;
  const gap = lineBreaks(text, tokenEnd, nextStart);
  // Most tokens are words within a line, which end nothing.
  if (gap === 0 && isPlainLetter(text.charCodeAt(tokenEnd - 1))) return false;
  if (gap >= 2) return true;
  if (gap === 0 && isCloser(text, nextStart, edges[2 * next + 1]!)) return false;
  let mark = next - 1;
  while (mark >= 0 && next - 1 - mark < 3 && isCloser(text, edges[2 * mark]!, edges[2 * mark + 1]!)) mark--;
  if (mark < 0) return gap === 1;
  const nextToken = { start: nextStart, end: edges[2 * next + 1]! };
  const markToken = { start: edges[2 * mark]!, end: edges[2 * mark + 1]! };
  const last = text.charCodeAt(markToken.end - 1);
  if (gap === 1 && breakAt(tokenEnd) === "part") return true;
  if (last === 33 || last === 63 || last === 0x2026 || last === 0x3002 || last === 0x061f)
    return startsSentence(text, nextStart);
  if (last !== 46) return false;
  if (markToken.end - markToken.start === 1)
    return nextStart > tokenEnd || mark < next - 1 ? startsSentence(text, nextStart) : isUpperAt(text, nextStart);
  // What stands in brackets after "..." belongs to what was left unsaid.
  if (text.charCodeAt(markToken.start) === 46)
    return text.charCodeAt(nextStart) !== 40 && startsSentence(text, nextStart);
  return endsWithAbbreviation(text, markToken, nextToken);
}

function isPlainLetter(unit: number): boolean {
  return (unit | 32) >= 97 && (unit | 32) <= 122;
}

/** After "Inc." or "U.S." a sentence ends only before a word that begins one; after "Mr." or an initial it never does. */
function endsWithAbbreviation(text: string, mark: Span, next: Span): boolean {
  const form = mark.end - mark.start <= 8 ? text.slice(mark.start, mark.end).toLowerCase() : "";
  if (form.length === 2 || titles.has(form)) return false;
  return (
    isUpperAt(text, next.start) &&
    next.end - next.start < 12 &&
    starters.has(text.slice(next.start, next.end).toLowerCase())
  );
}

/** Anything but a lower-case word can start a sentence: capitals, digits, quotes. */
function startsSentence(text: string, start: number): boolean {
  const char = text.charAt(start);
  return char.toLowerCase() !== char || char.toUpperCase() === char;
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

function isCloser(text: string, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  const unit = text.charCodeAt(start);
  return (
    unit === 41 ||
    unit === 93 ||
    unit === 0x201d ||
    unit === 0xbb ||
    unit === 0x2019 ||
    ((unit === 34 || unit === 39) && isClosing(text, start))
  );
}

/** A straight quote closes when no white space stands before it. */
function isClosing(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  return before !== 32 && before !== 10 && before !== 0xa0 && before !== 40;
}
