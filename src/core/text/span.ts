/**
 * A half-open range `[start, end)` of UTF-16 offsets into an article's `text`.
 *
 * Every part of Dateline speaks of passages in these offsets: mentions, paragraphs, search hits, notes.
 * There is one canonical text, so an offset means the same wherever it was made.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
