import { findSentences } from "../../core/text/sentences.ts";
import { findTokens } from "../../core/text/tokens.ts";
import type { Span } from "../../core/text/span.ts";

/** Say in which sentence of the text, counted from 0, each mention begins; mentions are sorted by start. */
export function sentencesOf(text: string, mentions: readonly Span[]): number[] {
  const tokens = findTokens(text);
  const starts = findSentences(text, tokens).map((sentence) => tokens[sentence.start]?.start ?? 0);
  let sentence = 0;
  return mentions.map(({ start }) => {
    while ((starts[sentence + 1] ?? Infinity) <= start) sentence += 1;
    return sentence;
  });
}
