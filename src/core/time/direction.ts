import type { LexedText } from "./lexer.ts";

/** How far a verb may stand before and after a weekday: further away it belongs to something else. */
const before = 14;
const after = 8;

/** Say whether the words around the items `[from, to)` look ahead ("will meet Friday"): 1, back: -1, or neither: 0. The nearest one decides, one before rather than one after. */
export function directionAround({ items, kinds, directions }: LexedText, from: number, to: number): -1 | 0 | 1 {
  if (from > 0 && items[from - 1]!.code === "ahead") return 1;
  if (kinds[from - 1] === "V") return -1;
  for (let i = from - 1; i >= 0 && i >= from - before && kinds[i] !== ";"; i--) {
    if (directions[i] !== 0) return directions[i] as -1 | 1;
  }
  for (let i = to; i < kinds.length && i < to + after && kinds[i] !== ";"; i++) {
    if (directions[i] !== 0) return directions[i] as -1 | 1;
  }
  return 0;
}
