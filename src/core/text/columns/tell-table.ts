import type { Span } from "../span.ts";
import type { Gutter } from "./find-gutters.ts";
import type { Row } from "./row-cells.ts";
import type { SourceLine } from "./sides.ts";

const rule = /^[\s\-=_+~*·.─━–—]{5,}$/u;
/** A row of a table is hardly higher. */
const mostHigh = 6;

/**
 * Say whether a stretch is a table whose cells hold prose: a rule in both columns, or rows parted by blank lines that begin on both
 * sides each, below a row of short heads or three of them and more.
 */
export function tellTable(
  source: readonly SourceLine[],
  rows: readonly Row[],
  gutter: Gutter,
  { start, end }: Span,
): boolean {
  for (let at = Math.max(0, start - 1); at < end; at++)
    if (rows[at]!.cells.length > 1 && rule.test(source[at]!.text)) return true;
  const bands = bandsOf(rows, start, end);
  if (bands.length < 2) return false;
  if (!bands.every(({ start: at }) => isOnBoth(rows[at]!, gutter))) return false;
  const [first, ...rest] = bands;
  if (first!.end - first!.start === 1 && isHead(source[first!.start]!.text, rows[first!.start]!)) return true;
  return bands.length > 2 && rest.every((band) => band.end - band.start <= mostHigh);
}

function bandsOf(rows: readonly Row[], start: number, end: number): Span[] {
  const bands: { start: number; end: number }[] = [];
  for (let at = start; at < end; at++) {
    if (rows[at]!.cells.length === 0) continue;
    const last = bands.at(-1);
    if (last !== undefined && last.end === at) last.end++;
    else bands.push({ start: at, end: at + 1 });
  }
  return bands;
}

function isOnBoth({ cells }: Row, gutter: Gutter): boolean {
  return cells.length > 1 && cells[0]!.to <= gutter.from && cells.at(-1)!.from >= gutter.to;
}

function isHead(text: string, { cells }: Row): boolean {
  return cells.every(({ start, end }) => {
    const words = text.slice(start, end);
    return words.split(/\s+/u).length <= 4 && !/[.,;!?]$/u.test(words);
  });
}
