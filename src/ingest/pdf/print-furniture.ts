import type { PrintedLine } from "./page-lines.ts";

/** Lines that stand in the same place on so many pages are no text. */
const leastPages = 2;
/** How many lines from top and bottom may be furniture. */
const reach = 3;

/**
 * Leave out headers, footers and page numbers: lines among the first or last three of their page that say the same at the same height
 * on at least two pages and on a third of them, but for numbers that count the pages; and lone numbers there.
 */
export function withoutFurniture(pages: readonly (readonly PrintedLine[])[]): PrintedLine[][] {
  const alike = new Map<string, Numbered[]>();
  pages.forEach((lines, page) => {
    for (const line of edgesOf(lines)) {
      const key = keyOf(line);
      const numbered = { page, numbers: numbersIn(line.text) };
      const list = alike.get(key);
      if (list === undefined) alike.set(key, [numbered]);
      else if (list.at(-1)!.page !== page) list.push(numbered);
    }
  });
  const least = Math.max(leastPages, pages.length / 3);
  const isRepeated = (line: PrintedLine, page: number) => {
    const numbers = numbersIn(line.text);
    const others = alike.get(keyOf(line)) ?? [];
    return others.length >= least && others.filter((other) => countsOn({ page, numbers }, other)).length >= least;
  };
  return pages.map((lines, page) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter(
      (line) => pages.length < 2 || !edges.has(line) || !(isRepeated(line, page) || loneNumber.test(line.text)),
    );
  });
}

const loneNumber = /^[-–— ]*(?:(?:page|seite|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?[-–— ]*$/iu;

/** The numbers of a line at the top or bottom of a page. */
interface Numbered {
  readonly page: number;
  readonly numbers: readonly number[];
}

/** Whether every number is the same on both pages or has gone on with them; lines of a list differ otherwise. */
function countsOn(line: Numbered, other: Numbered): boolean {
  return line.numbers.every((number, i) => {
    const step = other.numbers[i]! - number;
    return step === 0 || step === other.page - line.page;
  });
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

function edgesOf(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  return lines.filter((_, i) => i < reach || i >= lines.length - reach);
}

function keyOf({ text, baseline }: PrintedLine): string {
  return `${Math.round(baseline / 4)} ${text.replace(/\d+/g, "#")}`;
}
