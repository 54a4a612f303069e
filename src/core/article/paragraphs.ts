import { isSpace } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/**
 * Find the paragraphs of a text: runs of lines between blank ones, without the white space around them. One pass, no backtracking.
 *
 * Lines end with LF, CRLF, CR or U+2028; a line of white space is blank; U+2029 ends a paragraph by itself, since that is what
 * it is for. A hard-wrapped text without blank lines is one paragraph. The spans are in order and hold all that is not white space.
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
    if (start >= 0 && breaks >= 2) {
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
