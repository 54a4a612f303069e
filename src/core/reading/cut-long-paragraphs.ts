import type { Span } from "../text/span.ts";

/** Some ten screens. Browsers lay out a paragraph as a whole, so that one of 20 MB would hold up the page for minutes. */
const longest = 20_000;
/** How far back from there a place to cut is looked for. */
const reach = 2000;

/**
 * Cut paragraphs that no page could show in one piece: after a sentence, else at white space, else between two characters.
 *
 * All others are left as they are. What is cut is together what it was, but for the white space at the cuts.
 */
export function cutLongParagraphs(text: string, paragraphs: readonly Span[]): readonly Span[] {
  if (paragraphs.every(({ start, end }) => end - start <= longest)) return paragraphs;
  return paragraphs.flatMap((paragraph) => cutParagraph(text, paragraph));
}

function cutParagraph(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const cut = findCut(text, from + longest);
    pieces.push({ start: from, end: cut });
    from = skipSpace(text, cut, end);
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}

function findCut(text: string, at: number): number {
  const tail = text.slice(at - reach, at);
  const sentence = /^[^]*[.!?。！？؟](?=\s)/u.exec(tail);
  if (sentence !== null) return at - reach + sentence[0].length;
  const word = /^[^]*\S(?=\s)/u.exec(tail);
  if (word !== null) return at - reach + word[0].length;
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/u.test(text[at] ?? "")) at += 1;
  return at;
}
