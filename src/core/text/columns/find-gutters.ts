import type { Row } from "./row-cells.ts";

/** A strip of space that runs down over rows: what may part two columns. */
export interface Gutter {
  /** The strip that is empty in every row, `[from, to)`, in columns. */
  readonly from: number;
  readonly to: number;
  /** The first and the last row with text on both sides. */
  readonly first: number;
  readonly last: number;
  /** The row before which another one crosses it, a page ends, or much is blank. */
  readonly stop: number;
  /** Rows with text on both sides. */
  readonly both: number;
  /** The mean width of the gap in those. */
  readonly meanGap: number;
}

interface OpenGutter {
  from: number;
  to: number;
  first: number;
  last: number;
  both: number;
  gaps: number;
}

/** Fewer rows may stand under each other by chance. */
export const leastRows = 4;
const leastWidth = 2;
const mostBlank = 3;
/** More strips at a time than any page has; a text made of gaps costs no more than another. */
const mostOpen = 10;

/** Find the strips that run over four rows and more, in one pass: each row is held to at most ten that are open. */
export function findGutters(rows: readonly Row[]): Gutter[] {
  const found: Gutter[] = [];
  let open: OpenGutter[] = [];
  let blank = 0;
  const close = (gutter: OpenGutter, stop: number) => {
    if (gutter.both < leastRows) return;
    const { gaps, ...rest } = gutter;
    found.push({ ...rest, stop, meanGap: gaps / gutter.both });
  };
  const closeAll = (stop: number) => {
    for (const gutter of open) close(gutter, stop);
    open = [];
  };
  rows.forEach((row, at) => {
    if (row.beginsPage || row.isOther) closeAll(at);
    if (row.isOther) return;
    if (row.cells.length === 0) {
      blank++;
      if (blank >= mostBlank) closeAll(at);
      return;
    }
    blank = 0;
    open = open.filter((gutter) => {
      const goesOn = narrow(gutter, row, at);
      if (!goesOn) close(gutter, at);
      return goesOn;
    });
    for (let i = 1; i < row.cells.length; i++) {
      const from = row.cells[i - 1]!.to;
      const to = row.cells[i]!.from;
      if (open.some((gutter) => gutter.from >= from && gutter.to <= to)) continue;
      if (open.length >= mostOpen) {
        const weakest = open.reduce((least, gutter) => (gutter.both < least.both ? gutter : least));
        open = open.filter((gutter) => gutter !== weakest);
      }
      open.push({ from, to, first: at, last: at, both: 1, gaps: to - from });
    }
  });
  closeAll(rows.length);
  return found;
}

/** Take from an open strip what a row covers; false where too little is left of it. */
function narrow(gutter: OpenGutter, { cells }: Row, at: number): boolean {
  for (let i = 0; i <= cells.length; i++) {
    const before = cells[i - 1];
    const behind = cells[i];
    // Left of all text and right of it everything is empty.
    const from = Math.max(gutter.from, before?.to ?? 0);
    const to = Math.min(gutter.to, behind?.from ?? Infinity);
    if (to - from < leastWidth) continue;
    gutter.from = from;
    gutter.to = to;
    if (before !== undefined && behind !== undefined) {
      gutter.last = at;
      gutter.both++;
      gutter.gaps += behind.from - before.to;
    }
    return true;
  }
  return false;
}
