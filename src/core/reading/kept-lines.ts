import { readBlock } from "../text/line-breaks.ts";
import { skipSpace } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** How the lines of a paragraph are to be shown. */
export interface KeptLines {
  /** Rows whose parts stand under each other: to be shown in letters of one width, exactly as written. */
  readonly isTable: boolean;
  /** Line breaks that are to be seen, in order: from the line end to the first letter of the next line, its indent within. */
  readonly breaks: readonly Span[];
}

const prose: KeptLines = { isTable: false, breaks: [] };
const lineEnd = /[\n\r\u2028]/u;

/**
 * Find which line breaks of a paragraph matter: in verse, lists, tables, addresses and quotations all, in wrapped prose none.
 *
 * The text stays as it is; who shows it breaks the line where a break stands.
 */
export function findKeptLines(text: string, paragraph: Span): KeptLines {
  const written = text.slice(paragraph.start, paragraph.end);
  if (!lineEnd.test(written)) return prose;
  const breaks: Span[] = [];
  let [rows, lines] = [0, 0];
  for (let at = paragraph.start; at < paragraph.end;) {
    const block = readBlock(text, at);
    block.lines.forEach((line, i) => {
      if (line.end <= at || line.start >= paragraph.end) return;
      lines++;
      if (line.hasColumns) rows++;
      const next = block.lines[i + 1];
      if (next !== undefined && next.start < paragraph.end && block.breaks[i] !== "flow")
        breaks.push({ start: line.end, end: next.start });
    });
    // A block that was read in parts is read on from its last line, whose break it could not judge.
    const last = block.lines.at(-1)?.start ?? paragraph.end;
    at = skipSpace(text, block.end, paragraph.end) >= paragraph.end ? paragraph.end : Math.max(at + 1, last);
  }
  // A lone CR breaks no line on a page, even where white space is kept.
  const isTable = rows > 1 && rows >= lines / 2 && !/\r(?!\n)|\u2028/u.test(written);
  return { isTable, breaks };
}
