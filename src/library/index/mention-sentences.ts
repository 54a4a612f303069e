import { findSentenceStarts } from "../../core/text/sentences.ts";
import { findTokenEdges } from "../../core/text/tokens.ts";
import type { Span } from "../../core/text/span.ts";

/** Say in which sentence of the text, counted from 0, each mention begins; mentions are sorted by start. */
export function sentencesOf(text: string, mentions: readonly Span[]): number[] {
  return sentencesAmong(
    startsOfSentences(text),
    mentions.map(({ start }) => start),
  );
}

/** Where the sentences of a text begin. */
export function startsOfSentences(text: string): ArrayLike<number> {
  return findSentenceStarts(text, findTokenEdges(text));
}

/** As `sentencesOf`, where it is known where sentences begin; of mentions their starts. */
export function sentencesAmong(sentences: ArrayLike<number>, starts: ArrayLike<number>): number[] {
  let sentence = 0;
  const found: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    while ((sentences[sentence + 1] ?? Infinity) <= starts[i]!) sentence += 1;
    found.push(sentence);
  }
  return found;
}
