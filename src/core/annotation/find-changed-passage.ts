import { findPassage } from "./find-passage.ts";
import type { FoundPassage, Passage } from "./passage.ts";

/** Longer quotes are sought by their two ends: the table below costs quote length times text length. */
const longest = 200;

/**
 * Find a passage though its words were edited: for notes, whose reader can see what became of them.
 *
 * At most one letter in five may differ. Sellers' algorithm ("The theory and computation of evolutionary distances", 1980):
 * one row of edit distances per letter of the quote, free to begin anywhere in the text.
 *
 *            t  h  e     I  A  E  A  ´  s
 *         0  0  0  0  0  0  0  0  0  0  0      a match may begin at any place for nothing …
 *      I  1  1  1  1  1  0  1  1  1  1  1
 *      A  2  …                                 … and ends where the last row is smallest
 */
export function findChangedPassage(text: string, passage: Passage): FoundPassage | null {
  const exact = findPassage(text, passage);
  if (exact !== null) return exact;
  const { quote } = passage;
  if (quote.length <= longest) {
    const match = closestMatch(text, quote, passage.start);
    return match === null ? null : { ...match, how: "changed" };
  }
  const half = longest / 2;
  const head = closestMatch(text, quote.slice(0, half), passage.start);
  const tail = head === null ? null : closestMatch(text, quote.slice(-half), head.start + quote.length - half);
  if (head === null || tail === null) return null;
  const length = tail.end - head.start;
  return Math.abs(length - quote.length) <= quote.length / 5
    ? { start: head.start, end: tail.end, how: "changed" }
    : null;
}

interface Match {
  readonly start: number;
  readonly end: number;
}

function closestMatch(text: string, quote: string, near: number): Match | null {
  const allowed = Math.floor(quote.length / 5);
  const rows = quote.length + 1;
  let distances = Int32Array.from({ length: rows }, (_, i) => i);
  let starts = new Int32Array(rows);
  let nextDistances = new Int32Array(rows);
  let nextStarts = new Int32Array(rows);
  let best: (Match & { distance: number }) | null = null;
  for (let column = 1; column <= text.length; column++) {
    nextDistances[0] = 0;
    nextStarts[0] = column;
    for (let row = 1; row < rows; row++) {
      const replaced = (distances[row - 1] ?? 0) + (text[column - 1] === quote[row - 1] ? 0 : 1);
      const inserted = (distances[row] ?? 0) + 1;
      const left = (nextDistances[row - 1] ?? 0) + 1;
      const least = Math.min(replaced, inserted, left);
      nextDistances[row] = least;
      nextStarts[row] =
        (least === replaced ? starts[row - 1] : least === inserted ? starts[row] : nextStarts[row - 1]) ?? 0;
    }
    const match = { start: nextStarts[rows - 1] ?? 0, end: column, distance: nextDistances[rows - 1] ?? 0 };
    if (match.distance <= allowed && isBetter(match, best, near)) best = match;
    [distances, nextDistances, starts, nextStarts] = [nextDistances, distances, nextStarts, starts];
  }
  return best === null ? null : { start: best.start, end: best.end };
}

function isBetter(
  match: Match & { distance: number },
  best: (Match & { distance: number }) | null,
  near: number,
): boolean {
  if (best === null || match.distance !== best.distance) return best === null || match.distance < best.distance;
  return Math.abs(match.start - near) < Math.abs(best.start - near);
}
