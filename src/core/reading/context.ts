import type { Span } from "../text/span.ts";

/** A span with some of the text around it, white space made even. */
export interface Context {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/**
 * Take up to `reach` characters on either side of a span, cut at words, with an ellipsis where text is left out.
 *
 * Stays within `bounds` (a paragraph, a sentence). Throws when the span does not lie within them.
 */
export function contextOf(text: string, span: Span, bounds: Span, reach: number): Context {
  if (span.start < bounds.start || span.end > bounds.end) {
    throw new RangeError(`Span ${span.start}–${span.end} is not within ${bounds.start}–${bounds.end}.`);
  }
  const from = Math.max(bounds.start, span.start - reach);
  const to = Math.min(bounds.end, span.end + reach);
  const before = evenSpace(text.slice(from, span.start));
  const after = evenSpace(text.slice(span.end, to));
  return {
    before: from > bounds.start ? `… ${before.replace(/^\S*\s/u, "")}` : before.trimStart(),
    text: evenSpace(text.slice(span.start, span.end)),
    after: to < bounds.end ? `${after.replace(/\s\S*$/u, "")} …` : after.trimEnd(),
  };
}

function evenSpace(text: string): string {
  return text.replace(/\s+/gu, " ");
}
