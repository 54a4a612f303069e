import { lineShape } from "../text/line-shape.ts";
import { isBlank, isSpace, lineAround, lineAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/**
 * Find the paragraphs of a text: runs of lines between blank ones, without the white space around them. One pass, no backtracking.
 *
 * Lines end with LF, CRLF, CR or U+2028; a line of white space is blank; U+2029 ends a paragraph by itself, since that is what
 * it is for. In prose an indented line begins a paragraph where the line before ends a sentence, as books set them. A hard-wrapped
 * text without blank lines or indents is one paragraph. The spans are in order and hold all that is not white space.
 */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = -1; // of the paragraph being read
  let end = 0; // just after its last word
  let at = 0;
  while (at < text.length) {
    let breaks = 0; // a paragraph ends where white space holds two line ends
    for (; at < text.length && isSpace(text.charCodeAt(at)); at++) breaks += countBreaks(text, at);
    if (at === text.length) break;
    if (start >= 0 && (breaks >= 2 || (breaks === 1 && isIndent(text, at) && beginsParagraph(text, end, at)))) {
      paragraphs.push({ start, end });
      start = -1;
    }
    if (start < 0) start = at;
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
    end = at;
  }
  if (start >= 0) paragraphs.push({ start, end });
  return paragraphs;
}

function countBreaks(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0x0a || unit === 0x2028) return 1;
  if (unit === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? 0 : 1;
  return unit === 0x2029 ? 2 : 0;
}

/** Whether white space before `at` sets the line in: two columns at least. */
function isIndent(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  return unit === 9 || unit === 0x3000 || (isSpace(unit) && isInnerSpace(text.charCodeAt(at - 2)));
}

function isInnerSpace(unit: number): boolean {
  return isSpace(unit) && unit !== 0x0a && unit !== 0x0d && unit !== 0x2028;
}

/** Columns that prose fills at least; verse, whose lines are set in too, is hardly ever as wide. */
const proseWidth = 44;
/** Letters of scripts without spaces are twice as wide. */
const unspacedWidth = 16;

/**
 * Whether the indented line at `at`, after one that ends at `end`, begins a paragraph: the line before ends a sentence, the lines about
 * it begin further out, and one of those near it is as wide as prose.
 */
function beginsParagraph(text: string, end: number, at: number): boolean {
  const above = lineAround(text, end);
  const before = lineShape(text, above);
  const line = lineAround(text, at);
  const shape = lineShape(text, line);
  if (before.closing !== "stop" || shape.isItem || shape.hasColumns || shape.quoteDepth > 0) return false;
  const next = lineAt(text, line.next);
  const behind = line.next >= text.length || isBlank(text, next) ? null : lineShape(text, next);
  const isSetIn = before.indent < shape.indent || (behind !== null && behind.indent < shape.indent);
  if (!isSetIn || before.indent > shape.indent || (behind?.indent ?? 0) > shape.indent) return false;
  const least = text.charCodeAt(shape.start) >= 0x2e80 ? unspacedWidth : proseWidth;
  const further = lineAround(text, above.start - 1);
  return Math.max(further.end - further.start, before.width, shape.width, behind?.width ?? 0) >= least;
}
