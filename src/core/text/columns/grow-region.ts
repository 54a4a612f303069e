import type { Span } from "../span.ts";
import type { Gutter } from "./find-gutters.ts";
import type { Row } from "./row-cells.ts";

/** Blank rows that may part what belongs to one column. */
const mostBlank = 2;
/** A line as wide as this share of its column is one of it; a signature or a footer is narrower. */
const wideShare = 0.7;

/**
 * Say which rows belong to the columns about a gutter, `[start, end)`: those with text on both sides, and above and below them what one
 * column has more than the other: the rows next to them, and blocks of lines as wide as the column. Null where one is taken.
 */
export function growRegion(rows: readonly Row[], gutter: Gutter, taken: Uint8Array): Span | null {
  for (let at = gutter.first; at <= gutter.last; at++) if (taken[at] === 1) return null;
  const width = gutter.from - leftMargin(rows, gutter);
  const start = rows[gutter.first]!.beginsPage
    ? gutter.first
    : grow(rows, gutter, taken, { at: gutter.first, step: -1, stop: -1, width });
  const last = grow(rows, gutter, taken, { at: gutter.last, step: 1, stop: gutter.stop, width });
  return { start, end: last + 1 };
}

function leftMargin(rows: readonly Row[], { first, last }: Gutter): number {
  let margin = Infinity;
  for (let at = first; at <= last; at++) margin = Math.min(margin, rows[at]!.cells[0]?.from ?? Infinity);
  return margin;
}

interface Growth {
  readonly at: number;
  readonly step: 1 | -1;
  readonly stop: number;
  /** Of the left column. */
  readonly width: number;
}

function grow(rows: readonly Row[], gutter: Gutter, taken: Uint8Array, { at, step, stop, width }: Growth): number {
  const isOneSided = (row: number) => {
    const { cells, isOther, beginsPage } = rows[row]!;
    if (cells.length === 0 || isOther || taken[row] === 1 || (beginsPage && step === 1)) return false;
    return cells.at(-1)!.to <= gutter.from || cells[0]!.from >= gutter.to;
  };
  const blockFrom = (from: number) => {
    let row = from;
    while (row !== stop && row >= 0 && row < rows.length && isOneSided(row)) row += step;
    return row;
  };
  const isBlankAt = (row: number) => row !== stop && rows[row] !== undefined && rows[row]!.cells.length === 0;
  const isEnd = (row: number) => row < 0 || row >= rows.length || (isBlankAt(row) && !rows[row]!.isOther);
  let reached = blockFrom(at + step) - step;
  for (;;) {
    let from = reached + step;
    let blank = 0;
    for (; isBlankAt(from) && !rows[from]!.isOther && taken[from] !== 1 && blank <= mostBlank; blank++) from += step;
    if (blank === 0 || blank > mostBlank) return reached;
    const to = blockFrom(from);
    if (Math.abs(to - from) < 2 || !isEnd(to)) return reached;
    let wide = 0;
    for (let row = from; row !== to; row += step) {
      const { cells } = rows[row]!;
      const isLeft = cells.at(-1)!.to <= gutter.from;
      if (!isLeft || cells.at(-1)!.to - cells[0]!.from >= width * wideShare) wide++;
    }
    if (wide < Math.abs(to - from) / 2) return reached;
    reached = to - step;
  }
}
