import { isSpace } from "../lines.ts";
import type { Span } from "../span.ts";

/** A run of text in a row, ended by two columns of space or more. */
export interface Cell {
  /** Columns from the margin, as an editor with letters of one width shows the row. */
  readonly from: number;
  readonly to: number;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** A line of a text cut at its wide gaps. */
export interface Row {
  readonly cells: readonly Cell[];
  /** A new page begins with it. */
  readonly beginsPage: boolean;
  /** A tab or a bar parts it, or it is too long: no line of columns that were laid out with spaces. */
  readonly isOther: boolean;
}

/** Columns of a newspaper's whole page, and more. */
const mostUnits = 600;
/** Between words stands one space, between columns two at least. */
const leastGap = 2;

/** Cut the line `[start, end)` of `text` at its gaps; a blank one has no cells. */
export function cutRow(text: string, { start, end }: Span): Row {
  const beginsPage = text.charCodeAt(start) === 0x0c;
  if (end - start > mostUnits) return { cells: [], beginsPage, isOther: true };
  const cells: Cell[] = [];
  let column = 0;
  let cell: { from: number; to: number; start: number; end: number } | null = null;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0c) continue;
    if (unit === 0x09 && cell !== null) return { cells: [], beginsPage, isOther: true };
    if (unit === 0x7c) return { cells: [], beginsPage, isOther: true };
    const width = unit === 0x09 ? 8 - (column % 8) : widthOf(unit);
    if (!isSpace(unit)) {
      if (cell !== null && column - cell.to >= leastGap) {
        cells.push(cell);
        cell = null;
      }
      cell ??= { from: column, to: column, start: at, end: at };
      cell.to = column + width;
      cell.end = at + 1;
    }
    column += width;
  }
  if (cell !== null) cells.push(cell);
  return { cells, beginsPage, isOther: false };
}

/** Columns of a UTF-16 unit: letters of Chinese, Japanese and Korean have two, marks over letters none. */
function widthOf(unit: number): number {
  if (unit < 0x300) return unit === 0xad || unit < 0x20 ? 0 : 1;
  if (unit <= 0x36f || unit === 0x200b || unit === 0x200e || unit === 0x200f || unit === 0xfeff) return 0;
  const isWide =
    (unit >= 0x1100 && unit <= 0x115f) ||
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6);
  return isWide ? 2 : 1;
}
