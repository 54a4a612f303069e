import { isSpace } from "../lines.ts";
import { lineShape } from "../line-shape.ts";
import type { Span } from "../span.ts";
import type { Gutter } from "./find-gutters.ts";
import type { Row } from "./row-cells.ts";

/** A line with where it comes from. */
export interface SourceLine {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** The line end behind it; the empty string at the end of a text. */
  readonly end: string;
}

/** What stands on each side of a gutter, row by row, without the space around it. */
export interface Sides {
  readonly left: readonly SourceLine[];
  readonly right: readonly SourceLine[];
  /** The right column is the first one: Arabic, Hebrew and their like. */
  readonly isFromRight: boolean;
}

interface SideRow extends SourceLine {
  /** Columns from the margin; 0 for a blank one. */
  readonly from: number;
  /** The other column has text beside it. */
  readonly hasOther: boolean;
}

/** Cut the rows of a stretch along its gutter. A row that is blank on one side alone parts no paragraph where the sentence goes on below. */
export function cutSides(
  source: readonly SourceLine[],
  rows: readonly Row[],
  gutter: Gutter,
  { start, end }: Span,
): Sides {
  const left: SideRow[] = [];
  const right: SideRow[] = [];
  const lineEnd = source[start]!.end || "\n";
  for (let at = start; at < end; at++) {
    const { text, line } = source[at]!;
    const { cells } = rows[at]!;
    const before = cells.filter(({ to }) => to <= gutter.from);
    const behind = cells.slice(before.length);
    left.push(sideRow(text, line, lineEnd, before, behind.length > 0));
    right.push(sideRow(text, line, lineEnd, behind, before.length > 0));
  }
  const sides = { left: closeUp(left), right: closeUp(right) };
  return { ...sides, isFromRight: runsFromRight(sides.left) && runsFromRight(sides.right) };
}

function sideRow(text: string, line: number, end: string, cells: Row["cells"], hasOther: boolean): SideRow {
  const [first] = cells;
  if (first === undefined) return { text: "", line, end, from: 0, hasOther };
  return { text: text.slice(first.start, cells.at(-1)!.end), line, end, from: first.from, hasOther };
}

/** Share of a column that a line fills where the next word no longer fitted. */
const fullShare = 0.75;

function closeUp(rows: readonly SideRow[]): SourceLine[] {
  const written = rows.filter(({ text }) => text !== "");
  const margin = written.reduce((least, { from }) => Math.min(least, from), Infinity);
  const column = written.reduce((most, { text, from }) => Math.max(most, from - margin + text.length), 0);
  const lines: SourceLine[] = [];
  let blank = 0;
  let isBesideText = true;
  for (const { text, from, line, end, hasOther } of rows) {
    if (text === "") {
      blank++;
      isBesideText &&= hasOther;
      continue;
    }
    const indented = { text: " ".repeat(Math.min(from - margin, 60)) + text, line, end };
    const above = lines.at(-1);
    if (blank > 0 && above !== undefined && !(blank === 1 && isBesideText && runsOn(above, indented, column)))
      lines.push({ text: "", line: line - 1, end });
    lines.push(indented);
    blank = 0;
    isBesideText = true;
  }
  return lines;
}

function runsOn(above: SourceLine, below: SourceLine, column: number): boolean {
  const [line, next] = [above, below].map(({ text }) => lineShape(text, { start: 0, end: text.length }));
  if (line!.closing === "stop" || line!.closing === "colon") return false;
  return line!.width + 1 + next!.firstWord >= column * fullShare;
}

const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

function runsFromRight(lines: readonly SourceLine[]): boolean {
  let [there, all] = [0, 0];
  for (const { text } of lines)
    for (let at = 0; at < text.length; at++) {
      if (isSpace(text.charCodeAt(at))) continue;
      all++;
      if (fromRight.test(text.charAt(at))) there++;
    }
  return there > all / 2;
}
