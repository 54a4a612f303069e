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
  let end = -1; // just after its last visible character
  let lineEnds = 0; // since that character
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isSpace(unit)) {
      if (lineEnds >= 2 && start >= 0) {
        paragraphs.push({ start, end });
        start = -1;
      }
      if (start < 0) start = i;
      end = i + 1;
      lineEnds = 0;
    } else if (unit === 0x0a || unit === 0x2028) lineEnds++;
    else if (unit === 0x0d) lineEnds += text.charCodeAt(i + 1) === 0x0a ? 0 : 1;
    else if (unit === 0x2029) lineEnds += 2;
  }
  if (start >= 0) paragraphs.push({ start, end });
  return paragraphs;
}
