import type { ReactNode } from "react";
import { cutByNotes, type NotedSpan } from "../../core/reading/noted-pieces.ts";
import "./noted-text.css";

/**
 * A piece of text with an element for each note on each part of it: the letters stay as they are and in order.
 *
 * Only where a note begins is there an element that screen readers tell of, so that they speak of a note once, over however many
 * elements it goes.
 */
export function drawText(text: string, start: number, end: number, notes: readonly NotedSpan[]): ReactNode {
  if (notes.length === 0) return text.slice(start, end);
  return cutByNotes({ start, end }, notes).map((piece) =>
    piece.notes.reduceRight<ReactNode>(
      (inner, note) => drawNoted(note, piece.start, piece.end, inner),
      text.slice(piece.start, piece.end),
    ),
  );
}

function drawNoted(
  { id, kind, number, isInSheet, ...note }: NotedSpan,
  start: number,
  end: number,
  inner: ReactNode,
): ReactNode {
  const isFirst = note.start === start;
  const Element = isFirst ? "mark" : "span";
  return (
    <Element
      key={`${id} ${start}`}
      className="noted"
      data-note={id}
      data-kind={kind}
      data-number={note.end === end ? number : undefined}
      aria-details={isFirst && isInSheet !== true ? `note-${id}` : undefined}
    >
      {inner}
    </Element>
  );
}
