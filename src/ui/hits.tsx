import type { ReactNode } from "react";

interface HitsProps {
  readonly text: string;
  /** Half-open ranges of `text`, in order, none overlapping another. */
  readonly hits: readonly { readonly start: number; readonly end: number }[];
}

/** A text with its found words washed. */
export function Hits({ text, hits }: HitsProps) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    pieces.push(
      text.slice(at, start),
      <mark key={start} className="hit">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
}
