import { findSentenceStarts } from "../../core/text/sentences.ts";
import { findTokenEdges } from "../../core/text/tokens.ts";
import type { Span } from "../../core/text/span.ts";

/** Say in which sentence of the text, counted from 0, each mention begins; mentions are sorted by start. */
export function sentencesOf(text: string, mentions: readonly Span[]): number[] {
  return sentencesAmong(startsOfSentences(text), mentions);
}

/** Where the sentences of a text begin. */
export function startsOfSentences(text: string): ArrayLike<number> {
  return findSentenceStarts(text, findTokenEdges(text));
}

/** As `sentencesOf`, where it is known where sentences begin. */
export function sentencesAmong(starts: ArrayLike<number>, mentions: readonly Span[]): number[] {
  let sentence = 0;
  return mentions.map(({ start }) => {
    while ((starts[sentence + 1] ?? Infinity) <= start) sentence += 1;
    return sentence;
  });
}
