import type { Span } from "../text/span.ts";
import { firstSentenceEnd } from "./first-sentence.ts";
import { cutBefore, visibleText } from "./visible-text.ts";

/** A title read from a text, and the span of the text that it stands for. */
export interface TextTitle extends Span {
  readonly title: string;
  /** False for a headline: a whole first paragraph of one line, which its writer set as a title. */
  readonly isDerived: boolean;
}

/** In columns: two lines of a list row. A Chinese, Japanese or Korean character is two columns wide. */
const longest = 110;
/** A clause shorter than this says too little to be a title. */
const shortestClause = 40;
/** A sentence shorter than this ("18th." opens many a diary) takes the next one along. */
const shortestSentence = 20;
/** Thai, Lao, Burmese and Khmer end no sentence with a mark, so that its absence tells nothing. */
const unpunctuated = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/u;
/** How much of a paragraph is looked at: room for the longest title with its white space, whatever the paragraph's length. */
const looked = 1000;

const clauseEnd = /[,;](?=\s)|[，、；،؛]|\s[–—-]+(?=\s)|[—]|--/gu;

/** Words that a cut title must not end with. */
const danglingWord =
  /\s+(?:a|an|the|of|in|on|at|to|for|by|with|from|into|over|under|after|before|between|about|against|through|during|without|within|upon|since|until|and|or|but|nor|as|than|that|which|who|whose|while|because|if|when|where|is|are|was|were|be|been|has|have|had|its|his|her|their|our|my|your|this|these|those)$/iu;

/**
 * Read a title from a text: its headline, else its first sentence, cut to 110 columns where it is longer; null when it shows nothing.
 *
 * A headline is a first paragraph of one line that does not end like a sentence and has a paragraph after it. A cut falls at the first
 * clause end from column 40 on (later ones leave half a clause hanging), else between words, else (no spaces) between characters; a cut title ends in "…", without a
 * dangling article or preposition. A paragraph without a letter or digit (`* * *`) is passed over if a later one has some.
 */
export function findTitle(text: string, paragraphs: readonly Span[]): TextTitle | null {
  const index = findTellingParagraph(text, paragraphs);
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return null;
  const from =
    paragraph.start + (/^#{1,6}[ \t]+(?=\S)/u.exec(text.slice(paragraph.start, paragraph.start + 16))?.[0].length ?? 0);
  const { text: seen, starts } = visibleText(text, from, Math.min(paragraph.end, from + looked));
  if (seen === "") return null;
  const isWhole = paragraph.end <= from + looked;
  if (isWhole && index + 1 < paragraphs.length && isHeadline(seen, text, paragraph)) {
    return { title: seen, isDerived: false, start: paragraph.start, end: paragraph.end };
  }
  const { title, length } = cutSentence(seen);
  return { title, isDerived: true, start: from, end: starts[length]! };
}

/** The first paragraph with a letter, a digit or a symbol people read (emoji), looked for in the first few only. */
function findTellingParagraph(text: string, paragraphs: readonly Span[]): number {
  const index = paragraphs
    .slice(0, 20)
    .findIndex(({ start, end }) =>
      /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.slice(start, Math.min(end, start + looked))),
    );
  return Math.max(0, index);
}

function isHeadline(seen: string, text: string, { start, end }: Span): boolean {
  if (columns(seen) > longest || /[\n\r\u2028\u2029]/u.test(text.slice(start, end))) return false;
  if (
    !/[\p{L}\p{N}]/u.test(seen) ||
    unpunctuated.test(seen) ||
    /[.,:;…。．，、：；،؛۔।॥—–-]["'”’»)\]」』）]*$/u.test(seen)
  )
    return false;
  const sentence = seen.slice(0, firstSentenceEnd(seen, 0));
  return sentence === seen || !/[.。．۔।॥]["'”’»)\]」』）]*$/u.test(sentence); // "Hello, world! We are here" is one, two statements are none
}

function cutSentence(seen: string): { title: string; length: number } {
  let end = firstSentenceEnd(seen, 0);
  while (end < seen.length && columns(seen.slice(0, end)) < shortestSentence) end = firstSentenceEnd(seen, end);
  const limit = offsetOfColumn(seen, longest);
  if (end <= limit) return { title: seen.slice(0, end), length: end };
  const cut = findClauseEnd(seen, limit) ?? findWordEnd(seen, limit) ?? cutBefore(seen, limit);
  const words = dropDangling(seen.slice(0, cut));
  return { title: `${words}…`, length: words.length };
}

function findClauseEnd(seen: string, limit: number): number | null {
  for (const { index } of seen.slice(0, limit + 1).matchAll(clauseEnd))
    if (columns(seen.slice(0, index)) >= shortestClause) return index;
  return null;
}

function findWordEnd(seen: string, limit: number): number | null {
  const space = seen.lastIndexOf(" ", limit);
  return space <= 0 || columns(seen.slice(0, space)) < shortestClause ? null : space;
}

function dropDangling(cut: string): string {
  let end = cut;
  for (;;) {
    const shorter = end.replace(/[\s,;:–—-]+$/u, "").replace(danglingWord, "");
    if (shorter === end || shorter === "") return end;
    end = shorter;
  }
}

/** East Asian wide characters and emoji, two columns each (UAX #11, by blocks). */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/u;

function columns(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) count += columnsOf(text, i);
  return count;
}

function offsetOfColumn(text: string, column: number): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    count += columnsOf(text, i);
    if (count > column) return i;
  }
  return text.length;
}

/** Halves of a surrogate pair count one each, so that a pair is two columns wide, as most of what lies there is. */
function columnsOf(text: string, at: number): number {
  return text.charCodeAt(at) >= 0x1100 && wide.test(text[at]!) ? 2 : 1;
}
