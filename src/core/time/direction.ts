import type { LexedText } from "./lexer.ts";

/** How far a verb may stand before and after a weekday: further away it belongs to something else. */
const before = 14;
const after = 8;
/** How far before "due" or "scheduled" a "had" makes it past. */
const near = 3;

/**
 * Say whether the words around the items `[from, to)` look ahead ("will meet Friday"): 1, back: -1, or neither: 0.
 *
 * The nearest word decides, one before rather than one behind. "to be paid" looks ahead, "had been due" back. Behind, only "will" is
 * surely of the same clause.
 */
export function directionAround(lexed: LexedText, from: number, to: number): -1 | 0 | 1 {
  const { items, kinds } = lexed;
  if (from > 0 && items[from - 1]!.code === "ahead") return hadBefore(lexed, from, before) ? -1 : 1;
  if (kinds[from - 1] === "V") return -1;
  // "Memorial Day is Monday" and "the deadline is Friday": what has been was.
  if (kinds[from] === "W" && from > 0 && items[from - 1]!.code === "is") return 1;
  for (let i = from - 1; i >= 0 && i >= from - before && kinds[i] !== ";"; i--) {
    const direction = directionAt(lexed, i);
    if (direction !== 0) return direction;
  }
  for (let i = to; i < kinds.length && i < to + after && kinds[i] !== ";"; i++) {
    if (lexed.directions[i] === -1 || items[i]!.code === "will") return lexed.directions[i] as -1 | 1;
  }
  return 0;
}

function directionAt(lexed: LexedText, at: number): -1 | 0 | 1 {
  const { items, directions } = lexed;
  if (items[at]!.code === "will" || directions[at] === 1) return hadBefore(lexed, at, near) ? -1 : 1;
  if (directions[at] === -1 && at > 0 && items[at - 1]!.code === "be") return 1;
  return directions[at] as -1 | 0;
}

function hadBefore({ items, kinds }: LexedText, at: number, reach: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - reach && kinds[i] !== ";"; i--) if (items[i]!.code === "had") return true;
  return false;
}
