import { isSpace, lineAt, skipSpace, type Line } from "../text/lines.ts";
import { HeaderDraft, type Begins, type Header } from "./header-draft.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readBareDate, readHeaderLines } from "./header-lines.ts";

/** A longer `# …` line is a paragraph that happens to start with a sharp, not a title. */
const longestTitleLine = 300;

/**
 * Parse the header that starts at or after `from`, blank lines skipped; null when the text starts with none.
 *
 * A header is made of parts, with or without blank lines between them: a front-matter block, header lines (`date …`,
 * `Key: value`), a date alone on its line, a Markdown title. A second date part belongs to the next article, save after front
 * matter, where exporters repeat it. The header ends where the body's first line, or its first word on the header's own line, starts.
 *
 *     # Talks in Cairo            ← title
 *                                 ← the blank lines between parts and after them are the header's too
 *     date 2023-11-06 Envoys met  ← date; the body starts at "Envoys"
 */
export function parseHeader(text: string, from: number): Header | null {
  const draft = new HeaderDraft(text);
  const start = firstVisibleLine(text, from).start;
  let next = start;
  for (;;) {
    const line = firstVisibleLine(text, next);
    const end = readPart(text, line, next, draft);
    if (end === null) break;
    next = end;
    if (next < text.length && !startsLine(text, next)) return draft.finish(start, next, false);
  }
  if (next === start) return null;
  const end = firstVisibleLine(text, next).start;
  return draft.finish(start, end, end > next);
}

/** Say whether a header found later in a seed begins an article there, given how the seed's first header begins. */
export function beginsArticle(header: Header | null, first: Begins | null): boolean {
  if (header === null || header.begins === "file") return false;
  return header.begins === "article" || header.begins === first;
}

/** Read one part into the draft and return where it ends, or null when there is no further part. */
function readPart(text: string, line: Line, previousEnd: number, draft: HeaderDraft): number | null {
  if (line.start === text.length) return null;
  if (draft.mayTakeDate) {
    const end =
      readFrontMatter(text, line, draft) ?? readBareDate(text, line, draft) ?? readHeaderLines(text, line, draft);
    if (end !== null) return end;
  }
  return readMarkdownTitle(text, line, line.start === previousEnd, draft);
}

function readMarkdownTitle(text: string, line: Line, isAdjacent: boolean, draft: HeaderDraft): number | null {
  const at = skipSpace(text, line.start, line.end);
  if (draft.has("title") || text[at] !== "#" || line.end - at > longestTitleLine) return null;
  const match = /^#[ \t]+(\S.*?)(?:[ \t]+#+)?\s*$/u.exec(text.slice(at, line.end));
  if (match === null) return null;
  if (draft.hasDate && !isAdjacent && beginsArticle(parseHeader(text, line.start), draft.begins)) return null;
  const start = at + match[0].indexOf(match[1]!);
  draft.set("title", match[1]!, { start, end: start + match[1]!.length });
  return line.next;
}

function firstVisibleLine(text: string, from: number): Line {
  const at = skipSpace(text, from, text.length);
  if (at === text.length) return { start: at, end: at, next: at };
  let start = at;
  while (start > from && !startsLine(text, start)) start--;
  return { ...lineAt(text, at), start };
}

/** Say whether `offset` stands right after a line end (or at the start). */
function startsLine(text: string, offset: number): boolean {
  if (offset === 0) return true;
  const before = text[offset - 1]!;
  return (
    before !== " " && before !== "\t" && isSpace(text.charCodeAt(offset - 1)) && /[\n\r\u2028\u2029]/u.test(before)
  );
}
