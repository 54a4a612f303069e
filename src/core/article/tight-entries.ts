import { isBlank, lineAt, type Line } from "../text/lines.ts";
import { readDateHeading, type DateHeading } from "./date-heading.ts";
import { dateOf } from "./date-value.ts";
import type { Header } from "./parsed-header.ts";

/** A date's heading where it stands. */
interface Entry {
  readonly line: Line;
  readonly date: string;
  /** Lines with text since the heading before. */
  readonly linesBefore: number;
  /** The line above may be cut by an editor in the midst of a sentence, or the line below begins as a sentence goes on. */
  readonly mayBeProse: boolean;
}

/** How little of a line tells whether it can be a heading at all. */
const looked = 24;

/**
 * Find the entries of a diary that no blank line stands before: `2023-11-07 - Rain.` right below `2023-11-06 - Painted.` Returns the
 * offsets of their lines; none when the text is no such diary.
 *
 * Lines in the midst of prose begin with dates as well, so these must be written as the first header's date is, a whole day each, and
 * run in one direction; where text follows on the line, each on another day. Of lines with a clock most must have lines of text below:
 * a log of machines or a chat is none.
 */
export function findTightEntries(text: string, first: Header | null): ReadonlySet<number> {
  const model = first === null ? null : findModel(text, first);
  if (first === null || model === null) return new Set();
  const entries: Entry[] = [];
  let isAfterBlank = false;
  let hasParted = false;
  let above: Line | null = null;
  let linesBefore = model.heading.end > model.line.end ? 0 : 1;
  for (
    let line = lineAt(text, Math.max(first.next, model.line.next));
    line.start < text.length;
    line = lineAt(text, line.next)
  ) {
    if (isBlank(text, line)) {
      isAfterBlank = true;
      continue;
    }
    const date = dateLike(text, line, model);
    if (date !== null && isAfterBlank) hasParted = true;
    if (date !== null && !isAfterBlank)
      entries.push({ line, date, linesBefore, mayBeProse: mayBeProse(text, above, line) });
    linesBefore = date === null ? linesBefore + 1 : 0;
    above = line;
    isAfterBlank = false;
  }
  // Where other entries stand below blank lines, one in the midst of a paragraph is prose, unless a sentence ends above it.
  if (entries.some((entry) => entry.mayBeProse || (hasParted && !endsSentence(text, entry.line)))) return new Set();
  return isDiary(model, entries) ? new Set(entries.map(({ line }) => line.start)) : new Set();
}

/** A longer line may be one that an editor has cut. */
const shortLine = 40;

function mayBeProse(text: string, above: Line | null, line: Line): boolean {
  const isCut = above !== null && above.end - above.start > shortLine && !endsSentence(text, line);
  const below = lineAt(text, line.next);
  return isCut || /^[ \t]*\p{Ll}/u.test(text.slice(below.start, below.start + 20));
}

/** Whether the line above a line ends as sentences do. */
function endsSentence(text: string, { start }: Line): boolean {
  return /[.!?…。！？:;"”’»)*_\]][ \t]*(?:\r\n|[\n\r\u2028\u2029])$/u.test(text.slice(Math.max(0, start - 8), start));
}

interface Model {
  readonly line: Line;
  readonly heading: DateHeading;
  readonly date: string;
  readonly shape: string;
}

/** The line that gave the first header its date. */
function findModel(text: string, first: Header): Model | null {
  for (let line = lineAt(text, first.start); line.start < first.next; line = lineAt(text, line.next)) {
    const heading = isBlank(text, line) ? null : readDateHeading(text, line);
    const date = dateOf(heading?.when.reading ?? null);
    if (heading === null || date === null) continue;
    if (heading.when.reading.kind !== "exact" || heading.kind === "placed") return null;
    return { line, heading, date, shape: shapeOf(text, line, heading) };
  }
  return null;
}

function dateLike(text: string, line: Line, model: Model): string | null {
  if (!/\p{N}/u.test(text.slice(line.start, line.start + looked))) return null;
  const heading = readDateHeading(text, line);
  if (heading === null || heading.kind !== model.heading.kind || heading.when.reading.kind !== "exact") return null;
  return shapeOf(text, line, heading) === model.shape ? dateOf(heading.when.reading) : null;
}

/** How a date is written: what stands before it, its words and numbers as one sign each, and what stands right behind. */
function shapeOf(text: string, line: Line, { when, start }: DateHeading): string {
  const end = start + when.length;
  return text
    .slice(line.start, Math.min(end + 2, line.end))
    .trim()
    .replace(/\p{L}+\.?/gu, "a")
    .replace(/\p{N}+/gu, "9");
}

function isDiary({ heading, date }: Model, entries: readonly Entry[]): boolean {
  if (entries.length === 0) return false;
  const dates = [date, ...entries.map((entry) => entry.date)];
  const steps = dates.slice(1).map((later, i) => (later > dates[i]! ? 1 : later < dates[i]! ? -1 : 0));
  const isOneWay = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  if (!isOneWay) return false;
  if (heading.kind === "run-on") return steps.every((step) => step !== 0);
  return entries.filter(({ linesBefore }) => linesBefore > 0).length * 2 > entries.length;
}
