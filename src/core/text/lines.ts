import type { Span } from "./span.ts";

/** One line of a text: `[start, end)` without its line end, `next` where the following line starts. */
export interface Line extends Span {
  readonly next: number;
}

/**
 * Find the line that starts at `start`; at or past the end of the text it is empty and `next` is the text's length.
 *
 * LF, CRLF, CR and Unicode's line and paragraph separators end a line.
 */
export function lineAt(text: string, start: number): Line {
  let end = Math.min(start, text.length);
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  if (end >= text.length) return { start: Math.min(start, text.length), end: text.length, next: text.length };
  const isPair = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a;
  return { start, end, next: end + (isPair ? 2 : 1) };
}

/** Find the line that holds `offset`. */
export function lineAround(text: string, offset: number): Line {
  let start = Math.min(Math.max(offset, 0), text.length);
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return lineAt(text, start);
}

/** Say whether a line holds nothing but white space. */
export function isBlank(text: string, { start, end }: Span): boolean {
  return skipSpace(text, start, end) === end;
}

/** Find the first line from `line` on that holds more than white space; at the end of the text it is empty. */
export function skipBlankLines(text: string, line: Line): Line {
  let current = line;
  while (current.start < text.length && isBlank(text, current)) current = lineAt(text, current.next);
  return current;
}

/** Find the first offset in `[from, to)` that is not white space, or `to`. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Count the lines that editors show above `offset`: LF, CRLF and CR count, Unicode's separators do not. */
export function countLines(text: string, from: number, offset: number): number {
  let count = 0;
  for (let i = from; i < offset; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) count++;
  }
  return count;
}

/** Say whether a UTF-16 unit is white space, as `\s` has it. */
export function isSpace(unit: number): boolean {
  if (unit > 0x20 && unit < 0xa0) return false; // nearly every unit of nearly every text
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

function isLineEnd(unit: number): boolean {
  return unit <= 0x0d ? unit === 0x0a || unit === 0x0d : unit === 0x2028 || unit === 0x2029;
}
