import type { Article } from "../article/article.ts";
import { findSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { findTokens } from "../text/tokens.ts";
import { segmentsOf, type Segment } from "./paragraph-segments.ts";

/** A sentence with spans marked in it. */
export interface Quote {
  readonly start: number;
  /** Number of its paragraph, counted from 0: where its link leads. */
  readonly paragraph: number;
  readonly pieces: readonly Segment<Span>[];
  /** Text of the paragraph is left out before or after it because the sentence is very long. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * Cut out of an article the sentences that hold the given spans, which must be in order; a sentence that holds several comes once.
 *
 * A span outside every paragraph, which an older index may name, is left out.
 */
export function quotesOf(article: Pick<Article, "text" | "paragraphs">, spans: readonly Span[]): readonly Quote[] {
  const found: { sentence: Span; paragraph: number; spans: Span[] }[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last !== undefined && span.end <= last.sentence.end) {
      if (span.start >= (last.spans.at(-1)?.end ?? 0)) last.spans.push(span);
      continue;
    }
    const paragraph = article.paragraphs.findIndex(({ start, end }) => span.start >= start && span.end <= end);
    const bounds = article.paragraphs[paragraph];
    if (bounds !== undefined)
      found.push({ sentence: sentenceAround(article.text, bounds, span), paragraph, spans: [span] });
  }
  return found.map(({ sentence, paragraph, spans: spansOf }) => cut(article.text, sentence, paragraph, spansOf));
}

/** The sentence of a paragraph that holds a span; more than one when the span runs over a sentence's end. */
function sentenceAround(text: string, paragraph: Span, span: Span): Span {
  const tokens = findTokens(text, paragraph.start, paragraph.end);
  const sentences = findSentences(text, tokens).map(({ start, end }) => ({
    start: tokens[start]?.start ?? paragraph.start,
    end: tokens[end - 1]?.end ?? paragraph.end,
  }));
  const first = sentences.findLast(({ start }) => start <= span.start)?.start ?? paragraph.start;
  const last = sentences.find(({ end }) => end >= span.end)?.end ?? paragraph.end;
  return { start: first, end: last };
}

/** Characters shown on either side of the mentions: a list read aloud as one sentence of 256 words helps nobody. */
const reach = 320;

function cut(text: string, sentence: Span, paragraph: number, spans: readonly Span[]): Quote {
  const first = spans[0]?.start ?? sentence.start;
  const last = spans.at(-1)?.end ?? sentence.end;
  const start = first - sentence.start <= reach ? sentence.start : wordAfter(text, first - reach, first);
  const end = sentence.end - last <= reach ? sentence.end : wordBefore(text, last + reach, last);
  return {
    start: first,
    paragraph,
    pieces: segmentsOf({ start, end }, spans),
    isCutBefore: start > sentence.start,
    isCutAfter: end < sentence.end,
  };
}

function wordAfter(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/u);
  return space === -1 ? from : from + space + 1;
}

function wordBefore(text: string, to: number, limit: number): number {
  const space = text.slice(limit, to).search(/\s\S*$/u);
  return space === -1 ? to : limit + space;
}
