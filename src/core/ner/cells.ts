import { readBlock, type LineBlock } from "../text/line-breaks.ts";
import type { Span } from "../text/span.ts";

/**
 * Cut sentences at the gaps between the cells of a table's rows: "Maria Conti     Milan" names two. A row has another one with columns
 * above or below it; wide gaps in a line alone, or in prose set to one width, part nothing.
 *
 * Tokens, and sentences as half-open ranges of their indexes, come in the order of the text, and so do what is returned. Linear.
 */
export function cutAtCells(text: string, tokens: readonly Span[], sentences: readonly Span[]): Span[] {
  let block: LineBlock | null = null;
  let at = 0;
  const isInRow = (offset: number) => {
    if (block === null || offset < block.start || offset > block.end) {
      block = readBlock(text, offset);
      at = 0;
    }
    while ((block.lines[at + 1]?.start ?? Infinity) <= offset) at++;
    const hasColumns = (i: number) => block?.lines[i]?.hasColumns === true;
    return hasColumns(at) && (hasColumns(at - 1) || hasColumns(at + 1));
  };
  return sentences.flatMap(({ start, end }) => {
    const parts: Span[] = [];
    let from = start;
    for (let next = start + 1; next < end; next++) {
      const gapFrom = tokens[next - 1]!.end;
      const gapTo = tokens[next]!.start;
      if (!isWideGap(text, gapFrom, gapTo) || !isInRow(gapFrom)) continue;
      parts.push({ start: from, end: next });
      from = next;
    }
    parts.push({ start: from, end });
    return parts;
  });
}

/** A tab, or two spaces and more, within a line. */
function isWideGap(text: string, from: number, to: number): boolean {
  if (to - from < 2) return to > from && text.charCodeAt(from) === 9;
  return /^[^\S\n\r\u2028\u2029]+$/u.test(text.slice(from, to));
}
