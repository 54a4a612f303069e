import { findSentenceStarts } from "../../core/text/sentences.ts";
import { findTokenEdges } from "../../core/text/tokens.ts";
import type { Span } from "../../core/text/span.ts";

/** Say in which sentence of the text, counted from 0, each mention begins; mentions are sorted by start. */
export function sentencesOf(text: string, mentions: readonly Span[]): number[] {
  const starts = findSentenceStarts(text, findTokenEdges(text));
  let sentence = 0;
  return mentions.map(({ start }) => {
    while ((starts[sentence + 1] ?? Infinity) <= start) sentence += 1;
    return sentence;
  });
}
