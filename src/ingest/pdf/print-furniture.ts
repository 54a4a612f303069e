import type { PrintedLine } from "./page-lines.ts";

/** Lines that stand in the same place on so many pages are no text. */
const leastPages = 2;
/** How many lines from top and bottom may be furniture. */
const reach = 3;

/**
 * Leave out headers, footers and page numbers: lines among the first or last three of their page that say the same, but for numbers,
 * at the same height on at least two pages and on a third of them; and lone numbers there.
 */
export function withoutFurniture(pages: readonly (readonly PrintedLine[])[]): PrintedLine[][] {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(keysOf(lines))) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(leastPages, pages.length / 3);
  return pages.map((lines) => {
    const keys = keysOf(lines);
    return lines.filter((line, i) => {
      if (keys[i] === null || pages.length < 2) return true;
      if ((counts.get(keys[i]!) ?? 0) >= least) return false;
      return !/^[-–— ]*(?:(?:page|seite|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|sur)\s*\d{1,4})?[-–— ]*$/iu.test(
        line.text,
      );
    });
  });
}

/** What a line at the top or bottom is known by; null for those between. */
function keysOf(lines: readonly PrintedLine[]): (string | null)[] {
  return lines.map((line, i) => (i < reach || i >= lines.length - reach ? keyOf(line) : null));
}

function keyOf({ text, baseline }: PrintedLine): string {
  return `${Math.round(baseline / 4)} ${text.replace(/\d+/g, "#")}`;
}
