import { encodeInUrl } from "../text/encode-in-url.ts";
import { findSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { findTokens } from "../text/tokens.ts";

/** Make a function from a span of a text to the sentence, or sentences, that it stands in, on one line; asked for spans in order or not. */
export function createSentenceFinder(text: string): (span: Span) => string {
  const tokens = findTokens(text);
  const sentences = findSentences(text, tokens).map(({ start, end }) => ({
    start: tokens[start]?.start ?? 0,
    end: tokens[end - 1]?.end ?? text.length,
  }));
  return (span) => {
    const first = lastAtOrBefore(sentences, span.start);
    let last = first;
    while ((sentences[last]?.end ?? Infinity) < span.end) last += 1;
    const start = sentences[first]?.start ?? span.start;
    return text.slice(Math.min(start, span.start), Math.max(sentences[last]?.end ?? 0, span.end)).replace(/\s+/gu, " ");
  };
}

/** The address of a place in an article, in a library that lies at `base` (which ends with `/`). */
export function linkToPlace(base: string, articleId: string, start: number): string {
  return `${base}#/a/${articleId.split("/").map(encodeInUrl).join("/")}?m=${start}`;
}

function lastAtOrBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
