import { lineAt } from "../lines.ts";
import { lineShape, type LineShape } from "../line-shape.ts";
import type { Span } from "../span.ts";
import { findGutters, type Gutter } from "./find-gutters.ts";
import { cutRow, type Row } from "./row-cells.ts";
import { cutSides, type SourceLine } from "./sides.ts";
import { growRegion } from "./grow-region.ts";
import { tellProse } from "./tell-prose.ts";
import { tellTable } from "./tell-table.ts";

/** A text whose columns stand one after the other. */
export interface ReadColumns {
  readonly text: string;
  /** For each of its lines, the line of the text before that it comes from, both counted from 1. */
  readonly lines: readonly number[];
  /** The stretches that stood in columns, by their first and last lines before. */
  readonly regions: readonly Span[];
}

/** A newspaper's page has up to eight columns: each reading parts one in two. */
const deepest = 4;
/** Rows that are judged in all, in lengths of the text: enough for what people write, and what somebody makes up costs no more. */
const mostJudged = 8;

/** How many rows may still be judged. */
interface Budget {
  rows: number;
}

/**
 * Read prose that is laid out in columns side by side, as `pdftotext -layout` and old listings have it: one column after the other,
 * from the right where the script runs so. Null where a text has none, as nearly all.
 *
 * Told are columns by a strip of space that runs down over four rows and more, with wrapped prose on both of its sides. Tables, lists,
 * verse, glosses and all that is in doubt stay as they are. Every word of the text is in it once, spaces aside; linear in its length.
 */
export function readColumns(text: string): ReadColumns | null {
  if (!mayHaveColumns(text)) return null;
  const source: SourceLine[] = [];
  for (let at = 0, nth = 1; at < text.length; nth++) {
    const { start, end, next } = lineAt(text, at);
    source.push({ text: text.slice(start, end), line: nth, end: text.slice(end, next) });
    at = next;
  }
  const { lines, regions } = unfold(source, 0, { rows: source.length * mostJudged });
  if (regions.length === 0) return null;
  return {
    text: lines.map((line) => line.text + line.end).join(""),
    lines: lines.map(({ line }) => line),
    regions,
  };
}

/** Gaps of two spaces after what ends no sentence: fewer than four are no column. */
function mayHaveColumns(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf("  "); at >= 0 && count < 4; at = text.indexOf("  ", at + 2)) {
    const before = text.charCodeAt(at - 1);
    if (at > 0 && before > 32) count++;
  }
  if (count >= 4) return true;
  return text.includes("\u3000\u3000");
}

interface Unfolded {
  readonly lines: readonly SourceLine[];
  readonly regions: readonly Span[];
}

type Lines = readonly SourceLine[];

interface Stretch {
  readonly source: Lines;
  readonly rows: readonly Row[];
  readonly gutter: Gutter;
  readonly region: Span;
}

interface Region extends Span {
  readonly lines: readonly SourceLine[];
}

function unfold(source: readonly SourceLine[], depth: number, budget: Budget): Unfolded {
  const same = { lines: source, regions: [] };
  if (depth >= deepest || source.length < 4) return same;
  const rows = source.map(({ text }) => cutRow(text, { start: 0, end: text.length }));
  const gutters = findGutters(rows)
    .filter(({ meanGap, both }) => meanGap >= 3 || both >= 8)
    .toSorted((a, b) => b.both - a.both || a.from - b.from);
  const taken = new Uint8Array(source.length);
  const regions: Region[] = [];
  for (const gutter of gutters) {
    const region = growRegion(rows, gutter, taken);
    if (region === null || budget.rows <= 0) continue;
    budget.rows -= region.end - region.start;
    const lines = readRegion({ source, rows, gutter, region }, depth, budget);
    if (lines === null) continue;
    regions.push({ ...region, lines });
    taken.fill(1, region.start, region.end);
  }
  if (regions.length === 0) return same;
  regions.sort((a, b) => a.start - b.start);
  return {
    lines: putTogether(source, regions),
    regions: regions.map(({ start, end }) => ({ start: source[start]!.line, end: source[end - 1]!.line })),
  };
}

/** The lines of a stretch, column after column; null where they are no prose in columns. */
function readRegion(
  { source, rows, gutter, region }: Stretch,
  depth: number,
  budget: Budget,
): readonly SourceLine[] | null {
  if (gutter.both < (gutter.last - gutter.first + 1) * 0.3 || tellTable(source, rows, gutter, region)) return null;
  const sides = cutSides(source, rows, gutter, region);
  const [left, right] = [sides.left, sides.right].map((side) => unfold(side, depth + 1, budget).lines) as [
    Lines,
    Lines,
  ];
  if (!tellProse(left.map(textOf), right.map(textOf))) return null;
  const [first, second] = sides.isFromRight ? [right, left] : [left, right];
  return [...first, ...joint(first, second), ...second];
}

/** A blank line where the second column begins anew; none where a sentence runs on into it. */
function joint(first: readonly SourceLine[], second: readonly SourceLine[]): SourceLine[] {
  const last = first.at(-1)!;
  const [before, behind] = [shapeOf(last), shapeOf(second[0]!)];
  const column = first.reduce((most, { text }) => Math.max(most, text.length), 0);
  const isFull = before.width + 1 + behind.firstWord >= column * 0.75;
  const runsOn = before.closing !== "stop" && before.closing !== "colon" && isFull && !behind.isItem;
  return runsOn && behind.indent < 2 ? [] : [{ ...last, text: "" }];
}

function textOf({ text }: SourceLine): string {
  return text;
}

function shapeOf({ text }: SourceLine): LineShape {
  return lineShape(text, { start: 0, end: text.length });
}

/** What stood between the stretches as it was, each stretch between blank lines unless a sentence runs on. */
function putTogether(source: readonly SourceLine[], regions: readonly Region[]): SourceLine[] {
  const lines: SourceLine[] = [];
  let at = 0;
  const add = (next: readonly SourceLine[]) => {
    const last = lines.at(-1);
    const [first] = next;
    if (first === undefined) return;
    if (last !== undefined && last.text.trim() !== "" && first.text.trim() !== "" && !goesOn(last, first))
      lines.push({ ...last, text: "" });
    for (const line of next) lines.push(line);
  };
  for (const region of regions) {
    add(source.slice(at, region.start));
    add(region.lines);
    at = region.end;
  }
  add(source.slice(at));
  return lines;
}

function goesOn(line: SourceLine, next: SourceLine): boolean {
  return shapeOf(line).closing !== "stop" && shapeOf(next).opening === "lower";
}
