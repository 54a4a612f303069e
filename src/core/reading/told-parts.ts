import type { Span } from "../text/span.ts";
import { segmentsOf, type Segment } from "./paragraph-segments.ts";

/** A piece of a paragraph: text and marks outside any told time, or all that one told time holds. */
export interface ToldPart<Told extends Span, Marked extends Span> extends Span {
  /** Null outside of told times. */
  readonly told: Told | null;
  readonly segments: readonly Segment<Marked>[];
}

/**
 * Cut a paragraph into told times and what lies between, each cut into plain and marked pieces; together they are all of it, in order.
 *
 * Both lists must be in order, without overlaps of their own. A told time may hold whole marks; one that lies inside a longer mark, or
 * crosses the edge of one, is left out: "Sunday" in the name of a paper is the paper's.
 */
export function toldPartsOf<Told extends Span, Marked extends Span>(
  paragraph: Span,
  marked: readonly Marked[],
  told: readonly Told[],
): readonly ToldPart<Told, Marked>[] {
  const parts: ToldPart<Told, Marked>[] = [];
  let at = paragraph.start;
  let next = 0;
  const add = (span: Span, time: Told | null) => {
    const from = next;
    while (next < marked.length && marked[next]!.end <= span.end) next += 1;
    parts.push({ start: span.start, end: span.end, told: time, segments: segmentsOf(span, marked.slice(from, next)) });
    at = span.end;
  };
  for (const time of clearOfMarks(told, marked)) {
    if (time.start > at) add({ start: at, end: time.start }, null);
    add(time, time);
  }
  if (at < paragraph.end || parts.length === 0) add({ start: at, end: paragraph.end }, null);
  return parts;
}

/**
 * Leave out of told times those that lie inside a longer mark or cross the edge of one: what a reader can step to is what is drawn.
 * Both lists must be in order, without overlaps of their own.
 */
export function clearOfMarks<Told extends Span>(told: readonly Told[], marked: readonly Span[]): readonly Told[] {
  let mark = 0;
  return told.filter((time) => {
    while (mark < marked.length && marked[mark]!.end <= time.start) mark += 1;
    return !crosses(time, marked, mark);
  });
}

/** Whether a mark, of those from `from` on, is not wholly inside the told time that it touches. */
function crosses(time: Span, marked: readonly Span[], from: number): boolean {
  for (let at = from; at < marked.length; at += 1) {
    const mark = marked[at]!;
    if (mark.start >= time.end) return false;
    if (mark.start < time.start || mark.end > time.end) return true;
  }
  return false;
}
