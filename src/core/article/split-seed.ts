import { countLines, lineAt, skipSpace } from "../text/lines.ts";
import { beginsArticle, parseHeader } from "./header.ts";

/** The raw text of one article, header and all, and where it begins in its seed. */
export interface Slice {
  readonly text: string;
  /** Where it begins in the seed's decoded text, in UTF-16 units. */
  readonly start: number;
  /** The line of the seed, counted from 1, that holds its first visible character. */
  readonly line: number;
}

/**
 * Split a seed into the raw texts of its articles; joined, they are the seed again. An empty text gives none; one without a
 * header, or of white space alone, gives one.
 *
 * After the first, an article begins at a line that follows a blank line and starts a header that prose is not mistaken for:
 * - `date` in small letters and a date in digits (`date 2023-11-06 Text …`, `date 06/11/2023`, even a day that does not exist),
 *   or any form of date that is alone on its line;
 * - a closed front-matter block that holds a date or a title;
 * - `Date: …`, if the seed's first header has one too: memos and announcements quote such lines (3 in 2,651 articles tried);
 * - a date alone on its line (`6 November 2023`, `## 2023-11-06`), if the seed's first header is one too: a diary.
 *
 * `Title:`, `Source:`, `Author:` and `Url:` lines and a Markdown title go with the date they stand before or right behind. A header
 * inside a paragraph (no blank line before it) never splits.
 */
export function splitSeed(text: string): Slice[] {
  const starts = findStarts(text);
  let line = 1;
  let counted = 0;
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    const visible = skipSpace(text, start, end);
    const begin = visible === end ? start : visible;
    line += countLines(text, counted, begin);
    counted = begin;
    return { text: text.slice(start, end), start, line };
  });
}

function findStarts(text: string): number[] {
  if (text === "") return [];
  const starts = [0];
  const first = parseHeader(text, 0);
  let isAfterBlank = first?.isBlankAfter ?? false;
  let line = lineAt(text, first?.end ?? 0);
  while (line.start < text.length) {
    const visible = skipSpace(text, line.start, line.end);
    if (visible === line.end) isAfterBlank = true;
    else {
      const header = isAfterBlank && mayStartHeader(text, visible) ? parseHeader(text, line.start) : null;
      isAfterBlank = false;
      if (header !== null && beginsArticle(header, first?.begins ?? null)) {
        starts.push(line.start);
        isAfterBlank = header.isBlankAfter;
        line = lineAt(text, header.end);
        continue;
      }
    }
    line = lineAt(text, line.next);
  }
  return starts;
}

/** Headers start with a key, a digit, a month, a weekday, `#` or `---`: a quick look spares most paragraphs the closer one. */
function mayStartHeader(text: string, visible: number): boolean {
  return /^(?:[#\p{N}]|---|\p{L}{3,10}[\s:.,])/u.test(text.slice(visible, visible + 12));
}
