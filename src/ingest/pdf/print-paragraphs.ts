import { takeHead } from "../dates/header-day.ts";
import { joinLines } from "../text/join-lines.ts";
import type { PrintedLine } from "./page-lines.ts";

/** A paragraph and the page on which it begins. */
export interface PrintedParagraph {
  readonly text: string;
  readonly page: number;
}

/**
 * Put printed lines together to paragraphs. What parts them is distance alone: a gap larger than the lines' usual one, a line set in
 * after a short one, another size of letters, a step back up the page (the next column) after a line that ends a sentence.
 */
export function printParagraphs(pages: readonly (readonly PrintedLine[])[]): PrintedParagraph[] {
  const lines = pages.flat();
  const usual = usualDistance(pages);
  const right = rightEdges(lines);
  const paragraphs: PrintedLine[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const isHead = i > 0 && i < headLines && (isDay(before!) || isDay(line));
    if (before === undefined || isHead || parts(before, line, usual, right)) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  });
  return paragraphs.map((paragraph) => ({
    text: joinLines(paragraph.map(({ text }) => text)),
    page: paragraph[0]!.page,
  }));
}

/** So far down the first page a line that is a date alone heads the text, however close the text follows. */
const headLines = 6;

function isDay({ text }: PrintedLine): boolean {
  if (text.length > 40) return false;
  const { day, paragraphs } = takeHead([text]);
  return day.date !== null && paragraphs.length === 0;
}

function parts(
  before: PrintedLine,
  line: PrintedLine,
  usual: number | null,
  right: ReadonlyMap<number, number>,
): boolean {
  if (Math.abs(before.size - line.size) > 0.15 * Math.max(before.size, line.size)) return true;
  const isShort = before.right < (right.get(columnOf(before)) ?? before.right) - before.size * 3;
  const endsSentence = /[.!?…:"”»’)]$/u.test(before.text);
  if (before.page !== line.page || line.baseline > before.baseline + before.size)
    return endsSentence && (isShort || line.left > before.left + before.size * 0.8);
  const distance = before.baseline - line.baseline;
  const most = Math.min(usual === null ? Infinity : usual * 1.25 + 0.5, before.size * 2.2);
  if (distance > most) return true;
  return endsSentence && line.left > before.left + before.size * 0.8 && line.left - before.left < before.size * 6;
}

/** The commonest distance of a line from the one above it, in half points; null when there are too few lines to tell. */
function usualDistance(pages: readonly (readonly PrintedLine[])[]): number | null {
  const counts = new Map<number, number>();
  for (const lines of pages)
    for (let i = 1; i < lines.length; i++) {
      const distance = Math.round((lines[i - 1]!.baseline - lines[i]!.baseline) * 2) / 2;
      if (distance > 0 && distance < lines[i]!.size * 2.2) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best === undefined ? null : best[0];
}

/** Lines of a column begin at about the same place. */
function columnOf(line: PrintedLine): number {
  return Math.round(line.left / 60);
}

function rightEdges(lines: readonly PrintedLine[]): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const line of lines) edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right));
  return edges;
}
