import type { Span } from "../text/span.ts";

/** A stretch of text that a note is on, as it is drawn. */
export interface NotedSpan extends Span {
  readonly id: string;
  readonly kind: string;
  /** Its number among the article's notes, from 1: what a print's footnotes go by. */
  readonly number: number;
  /** Whether it is shown in a sheet that opens, so that no element beside the text tells of it. */
  readonly isInSheet?: boolean;
}

/** A piece of a text, and the notes on all of it, those that begin first outermost. */
export interface NotedPiece<Noted extends Span> extends Span {
  readonly notes: readonly Noted[];
}

/**
 * Cut a span wherever a note begins or ends: the pieces together are the span, in order.
 *
 *     text      ├──────────────────────┤
 *     A            ├─────────┤
 *     B                 ├─────────┤
 *     pieces    ├──┼─A──┼─AB─┼─B──┼────┤
 */
export function cutByNotes<Noted extends Span>(
  { start, end }: Span,
  notes: readonly Noted[],
): readonly NotedPiece<Noted>[] {
  const touching = notes.filter((note) => note.start < end && note.end > start);
  if (touching.length === 0) return [{ start, end, notes: [] }];
  const cuts = new Set([start, end]);
  for (const note of touching) {
    if (note.start > start) cuts.add(note.start);
    if (note.end < end) cuts.add(note.end);
  }
  const ordered = [...cuts].toSorted((a, b) => a - b);
  return ordered.slice(1).map((to, at) => {
    const from = ordered[at] ?? start;
    return { start: from, end: to, notes: touching.filter((note) => note.start <= from && note.end >= to) };
  });
}

/** Sort notes into the paragraphs that they touch. Notes must be in order of their start; a note over paragraphs is in each of them. */
export function notesByParagraph<Noted extends Span>(
  paragraphs: readonly Span[],
  notes: readonly Noted[],
): ReadonlyMap<number, readonly Noted[]> {
  const found = new Map<number, Noted[]>();
  for (const note of notes) {
    for (let at = firstEndingAfter(paragraphs, note.start); (paragraphs[at]?.start ?? Infinity) < note.end; at++) {
      const notesHere = found.get(at);
      if (notesHere === undefined) found.set(at, [note]);
      else notesHere.push(note);
    }
  }
  return found;
}

function firstEndingAfter(paragraphs: readonly Span[], offset: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
