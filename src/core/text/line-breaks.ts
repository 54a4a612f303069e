import { isBlank, lineAround, lineAt } from "./lines.ts";
import { lineShape, type LineShape } from "./line-shape.ts";
import type { Span } from "./span.ts";

/**
 * What a line break within a run of lines is:
 * - `flow`: the line was full, and the sentence goes on (wrapped prose);
 * - `keep`: the line stands for itself to the eye, as in verse, and the sentence may go on;
 * - `part`: the line stands for itself, as a heading, an item or a row does, and no sentence goes over its end.
 */
export type LineBreak = "flow" | "keep" | "part";

/** Lines between two blank ones, with what each break between them is. */
export interface LineBlock extends Span {
  readonly lines: readonly LineShape[];
  /** `breaks[i]` stands between `lines[i]` and `lines[i + 1]`. */
  readonly breaks: readonly LineBreak[];
}

/** A run longer than this is read in parts, so that a text of one block costs what any text does. */
const mostLines = 300;
const mostUnits = 1 << 16;

/**
 * Read the lines around an offset, up to the blank line on either side (or 300 lines, or 64 K units), and say what each break is.
 *
 * Whoever wraps prose breaks a line where the next word no longer fits. So a break is judged against its neighbours: with room left
 * for the next word it was meant.
 *
 * ```
 *   Envoys in port                          ← 14 of 41, and capitals on both sides: a heading, `part`
 *   After the dinner the envoy Ilse Bramm   ← 37, "and" would have made 41: `flow`
 *   and Jonas Tiel spoke with a clerk of the
 *   United Nations.
 * ```
 */
export function readBlock(text: string, offset: number): LineBlock {
  const lines = linesAround(text, offset);
  const [first] = lines;
  const shapes = withoutFalseColumns(lines.map((line) => lineShape(text, line)));
  const breaks = first === undefined || lines.length < 2 ? [] : judgeBreaks(shapes, widthAround(text, lines));
  return { start: first?.start ?? offset, end: lines.at(-1)?.end ?? offset, lines: shapes, breaks };
}

/** Make a reader of breaks for offsets that mostly go forward: each block is read once. */
export function createBreakReader(text: string): (offset: number) => LineBreak {
  let block: LineBlock | null = null;
  let line = 0;
  return (offset) => {
    if (block === null || offset < block.start || offset > block.end) {
      block = readBlock(text, offset);
      line = 0;
    }
    while (line > 0 && (block.lines[line]?.start ?? 0) > offset) line--;
    while ((block.lines[line + 1]?.start ?? Infinity) <= offset) line++;
    return block.breaks[line] ?? "part";
  };
}

/** Prose set to one width with spaces has as wide gaps as a table, and no columns: its lines end under each other and go on in one another. */
function withoutFalseColumns(lines: readonly LineShape[]): readonly LineShape[] {
  if (lines.length < 3 || !lines.some(({ isSpaced }) => isSpaced)) return lines;
  const inner = lines.slice(0, -1);
  const edge = Math.max(...inner.map(({ width }) => width));
  const even = inner.filter(({ width }) => width >= edge - 1).length;
  const sure = lines.filter(({ hasColumns, isSpaced }) => hasColumns && !isSpaced).length;
  const goingOn = inner.filter(({ closing }, i) => closing === "bound" || lines[i + 1]!.opening === "lower").length;
  const isJustified =
    edge >= narrowest && even >= inner.length * 0.8 && goingOn >= inner.length * 0.3 && sure <= lines.length * 0.2;
  return isJustified ? lines.map((line) => (line.isSpaced ? { ...line, hasColumns: false } : line)) : lines;
}

function linesAround(text: string, offset: number): Span[] {
  const middle = lineAround(text, offset);
  if (isBlank(text, middle)) return [];
  const before: Span[] = [];
  const least = middle.start - mostUnits;
  for (let at = middle.start; at > 0 && at > least && before.length < mostLines;) {
    const line = lineAround(text, endBefore(text, at));
    if (isBlank(text, line)) break;
    before.push(line);
    at = line.start;
  }
  const lines = [...before.toReversed(), middle];
  let next = middle.next;
  while (next < text.length && next < middle.end + mostUnits && lines.length < 2 * mostLines) {
    const line = lineAt(text, next);
    if (isBlank(text, line)) break;
    lines.push(line);
    next = line.next;
  }
  return lines;
}

/** Where the line before the one that starts at `start` ends: CRLF is one line end. */
function endBefore(text: string, start: number): number {
  const isPair = text.charCodeAt(start - 1) === 0x0a && text.charCodeAt(start - 2) === 0x0d;
  return start - (isPair ? 2 : 1);
}

/** Columns of the widest of the few lines next to a block, beyond its blank lines: the column that the prose about it has; 0 if none. */
function widthAround(text: string, lines: readonly Span[]): number {
  let width = 0;
  let at = lines[0]?.start ?? 0;
  for (let count = 0; count < 4 && at > 0; count++) {
    const line = lineAround(text, endBefore(text, at));
    width = Math.max(width, line.end - line.start);
    at = line.start;
  }
  at = lines.at(-1)?.end ?? text.length;
  for (let count = 0; count < 5 && at < text.length; count++) {
    const line = lineAt(text, at);
    if (count > 0) width = Math.max(width, line.end - line.start);
    at = line.next;
  }
  return width;
}

/** Lines that are looked at on either side of a break for the width of the column. */
const neighbours = 4;
/** Room left on a line, as a share of the column, that no wrapping leaves: typists leave up to a sixth. */
const roomLeft = 0.25;

function judgeBreaks(lines: readonly LineShape[], around: number): LineBreak[] {
  const rooms = roomsOf(lines);
  const isList = isListOfNames(lines);
  // A single item is a dash or a number that the wrapping happened to put first.
  const hasItems = lines.filter(({ isItem }) => isItem).length > 1;
  const hasKeys = lines.filter(({ isKeyed }) => isKeyed).length > 1;
  const isVerse = !isList && !hasItems && looksLikeVerse(lines, rooms, around);
  return rooms.map((room, at) => {
    const line = lines[at]!;
    const next = lines[at + 1]!;
    const beginsItem =
      (next.isItem && (hasItems || line.closing === "colon" || line.closing === "stop")) ||
      (next.isKeyed && hasKeys && (line.isKeyed || line.closing === "stop"));
    if (isList || beginsItem || standsAlone(line, next) || isHeading(lines, at) || isNameOnEach(lines, at, room))
      return "part";
    if (isVerse || line.quoteDepth > 0 || room > roomLeft) return "keep";
    if (line.closing !== "stop") return "flow";
    // The close of a letter ("Yours truly,") stands under a line that may be full.
    const isClose = next.closing === "pause" && next.width < 40 && (rooms[at + 1] ?? 0) > roomLeft;
    return isClose || line.width > longestWrapped ? "keep" : "flow";
  });
}

/** Nobody wraps wider than this: such lines are paragraphs, one a line. */
const longestWrapped = 160;

/** For each break, the share of the column that was left when the next word had been put on the line; below 0 when it did not fit. */
function roomsOf(lines: readonly LineShape[]): number[] {
  return lines.slice(1).map((next, at) => {
    let width = 1;
    for (let i = Math.max(0, at - neighbours); i <= Math.min(lines.length - 1, at + 1 + neighbours); i++)
      width = Math.max(width, lines[i]!.width);
    return (width - lines[at]!.width - 1 - next.firstWord) / width;
  });
}

/** Rows have a line for themselves, and so has whoever is quoted. */
function standsAlone(line: LineShape, next: LineShape): boolean {
  return line.hasColumns || next.hasColumns || line.quoteDepth !== next.quoteDepth;
}

/** Every line begins large, none ends as sentences and clauses do, and most are names and figures alone: a list, an address, a signature. */
function isListOfNames(lines: readonly LineShape[]): boolean {
  return lines.every(isEntry) && lines.filter(({ hasSmallWord }) => !hasSmallWord).length >= lines.length / 2;
}

function isEntry({ opening, closing, quoteDepth }: LineShape): boolean {
  return (opening === "upper" || opening === "digit") && closing === "none" && quoteDepth === 0;
}

/** Short against what follows, and nothing of a sentence: it begins large, goes on in no word, and large begins what is under it. */
function isHeading(lines: readonly LineShape[], at: number): boolean {
  const line = lines[at]!;
  const next = lines[at + 1]!;
  if (line.opening === "lower" || next.opening === "lower" || line.closing === "pause" || line.closing === "bound")
    return false;
  if (line.closing === "colon" && line.width < 40) return true;
  const above = at === 0 ? null : lines[at - 1]!;
  if (above !== null && above.closing !== "stop" && above.closing !== "colon") return false;
  let width = 0;
  for (let i = at + 1; i <= Math.min(lines.length - 1, at + neighbours); i++) width = Math.max(width, lines[i]!.width);
  return Math.max(line.width, width) < narrowest || line.width + 1 + next.firstWord <= headingShare * width;
}

/** Nobody wraps narrower than this: such lines were meant. */
const narrowest = 22;

/** A heading that fills more of the column than this looks like a wrapped line. */
const headingShare = 0.6;

/** Two lines of capitals alone, the first with room left or the whole block so: names, one a line. */
function isNameOnEach(lines: readonly LineShape[], at: number, room: number): boolean {
  const line = lines[at]!;
  const next = lines[at + 1]!;
  if (line.hasSmallWord || next.hasSmallWord || line.closing === "pause") return false;
  if (line.opening !== "upper" || next.opening !== "upper") return false;
  return room > 0.1 || lines.every(({ hasSmallWord }) => !hasSmallWord);
}

/** Prose in a column as narrow as this fills it to a word. */
const narrowColumn = 28;

/** Verse: lines set in and out by turns, or lines that all begin large and often pause, or most have room left, or the block is much narrower than the prose about it. */
function looksLikeVerse(lines: readonly LineShape[], rooms: readonly number[], around: number): boolean {
  const width = Math.max(...lines.map((line) => line.width));
  if (width >= 72 || lines.length < 2) return false;
  const inner = lines.slice(0, -1);
  const setIn = lines.slice(1).filter((line, i) => line.indent >= lines[i]!.indent + 2).length;
  const pausing = inner.filter(
    ({ closing }) => closing === "stop" || closing === "pause" || closing === "colon",
  ).length;
  if (setIn > 0 && pausing >= inner.length / 2) return true;
  const roomy = rooms.filter((room) => room > 0.1).length;
  if (roomy > rooms.length / 2) return rooms.length > 1 || around > width * 1.5;
  if (roomy > 0 && width < narrowColumn) return true;
  const areLarge = lines.every(({ opening }) => opening !== "lower");
  // Of letters that are neither large nor small, only the pauses tell.
  const isCased = lines.some(({ opening }) => opening === "upper");
  if (areLarge && lines.length >= 3 && width < 60 && pausing >= inner.length * (isCased ? 0.4 : 0.8)) return true;
  const isNarrow = around > width * 1.6 && width < 50;
  return isNarrow && (areLarge || pausing >= inner.length / 2);
}
