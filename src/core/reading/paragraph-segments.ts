import type { Span } from "../text/span.ts";

/** A piece of a paragraph: plain text, or the text of one marked span. */
export interface Segment<Marked extends Span> {
  readonly start: number;
  readonly end: number;
  /** Null for plain text. */
  readonly marked: Marked | null;
}

/**
 * Sort marked spans into the paragraphs that hold them whole. Spans must be in order of their start.
 *
 * One pass over both lists. A span that crosses a paragraph's edge, or overlaps the one before it, belongs to no
 * paragraph: an element can't be in two of them.
 */
export function groupByParagraph<Marked extends Span>(
  paragraphs: readonly Span[],
  marked: readonly Marked[],
): readonly (readonly Marked[])[] {
  let next = 0;
  return paragraphs.map((paragraph) => {
    const inParagraph: Marked[] = [];
    let end = paragraph.start;
    while (next < marked.length) {
      const span = marked[next];
      if (span === undefined || span.start >= paragraph.end) break;
      if (span.start >= end && span.end <= paragraph.end) {
        inParagraph.push(span);
        end = span.end;
      }
      next += 1;
    }
    return inParagraph;
  });
}

/** Cut a paragraph into plain and marked pieces, which together are all of it, in order. */
export function segmentsOf<Marked extends Span>(
  paragraph: Span,
  marked: readonly Marked[],
): readonly Segment<Marked>[] {
  const segments: Segment<Marked>[] = [];
  let at = paragraph.start;
  for (const span of marked) {
    if (span.start > at) segments.push({ start: at, end: span.start, marked: null });
    segments.push({ start: span.start, end: span.end, marked: span });
    at = span.end;
  }
  if (at < paragraph.end) segments.push({ start: at, end: paragraph.end, marked: null });
  return segments;
}
