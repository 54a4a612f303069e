import { isPlainDay } from "../date/date-key.ts";
import { isSpace, lineAt, skipSpace, type Line } from "../text/lines.ts";
import { readByline } from "./byline.ts";
import { readChapter } from "./chapter-header.ts";
import { readDateHeading, takeHeading } from "./date-heading.ts";
import { readDateline } from "./dateline.ts";
import { readFrontMatter } from "./front-matter.ts";
import { HeaderDraft } from "./header-draft.ts";
import { readHeaderLines, readLinesBelowDate } from "./header-lines.ts";
import { readLooseHeading } from "./loose-heading.ts";
import { readOtherMatter } from "./other-matter.ts";
import { readPressHead } from "./press-head.ts";
import { readMarkdownHeading } from "./markdown-heading.ts";
import type { Begins, Header } from "./parsed-header.ts";

/**
 * Parse the header that starts at or after `from`, blank lines skipped; null when the text starts with none.
 *
 * A header is made of parts, with or without blank lines between them: a front-matter block, header lines (`date …`,
 * `Key: value`), a date that heads the text and header lines right below it, a Markdown title, a byline; or a title with a date below it; or a dateline, which the
 * text keeps. A second date part belongs to the next article, save after front matter, where exporters repeat it, and after the
 * year that heads a chapter of a diary. The header ends where the body's first line, or its first word on the header's own line, starts.
 *
 * `isLater`: it may begin a later article of a file. No title stands before its date then, and what heads an entry of a diary need
 * not be a date ("Friday 12th").
 *
 *     # Talks in Cairo            ← title
 *                                 ← the blank lines between parts and after them are the header's too
 *     date 2023-11-06 Envoys met  ← date; the body starts at "Envoys"
 */
export function parseHeader(text: string, from: number, isLater = false): Header | null {
  const draft = new HeaderDraft();
  const start = firstVisibleLine(text, from).start;
  let next = start;
  for (;;) {
    const line = firstVisibleLine(text, next);
    const end =
      readChapter(text, line, draft, isLater) ??
      readPart(text, line, next, start, draft) ??
      (isLater || draft.isChapter ? readLoose(text, line, draft, isLater) : null);
    if (end === null) break;
    next = end;
    if (next < text.length && !startsLine(text, next)) return draft.finish(start, next, false);
  }
  if (!draft.hasDate && !isLater) {
    const line = firstVisibleLine(text, next);
    const end = next === start ? readPressHead(text, line, draft) : null;
    if (end !== null) next = readTrailingByline(text, end, draft);
    else if (readDateline(text, line, draft) !== null) return draft.finish(start, line.next, false);
  }
  if (next === start) return null;
  const end = firstVisibleLine(text, next).start;
  return draft.finish(start, end, end > next);
}

/** Say whether a header found later in a seed begins an article there, given how the seed's first header begins. */
export function beginsArticle(header: Header | null, first: Begins | null): boolean {
  if (header === null || header.begins === "file") return false;
  if (header.begins === "article" || header.begins === first) return true;
  if (first === "numbered") return header.begins === "diary";
  if (first !== "diary" && first !== "run-on" && first !== "stamped") return false;
  // In a diary some entries have their date alone and others run on; only a whole day is surely no words of the text.
  return header.begins === "diary" || (isEntry(header.begins) && header.date !== null && isPlainDay(header.date));
}

function isEntry(begins: Begins): boolean {
  return begins === "run-on" || begins === "stamped";
}

/** Read one part into the draft and return where it ends, or null when there is no further part. */
function readPart(text: string, line: Line, previousEnd: number, start: number, draft: HeaderDraft): number | null {
  if (line.start === text.length) return null;
  if (draft.mayTakeDate) {
    const end =
      readFrontMatter(text, line, draft) ??
      (line.start === start ? readOtherMatter(text, line, draft) : null) ??
      readHeading(text, line, draft) ??
      readHeaderLines(text, line, draft);
    if (end !== null) return end;
  }
  return (
    (draft.hasDate && line.start === previousEnd ? readLinesBelowDate(text, line, draft) : null) ??
    readMarkdownTitle(text, line, line.start === previousEnd, draft) ??
    (draft.hasDate || draft.has("title") ? readByline(text, line, draft) : null)
  );
}

function readHeading(text: string, line: Line, draft: HeaderDraft): number | null {
  const heading = readDateHeading(text, line);
  if (heading === null) return null;
  takeHeading(text, heading, draft);
  return heading.end;
}

function readLoose(text: string, line: Line, draft: HeaderDraft, isLater: boolean): number | null {
  if (draft.hasDate && !draft.isChapter) return null;
  if (line.start === text.length) return null;
  const heading = readLooseHeading(text, line);
  if (heading === null || (heading.kind === "numbered" && !isLater && !draft.isMonth)) return null;
  takeHeading(text, heading, draft);
  return heading.end;
}

function readTrailingByline(text: string, from: number, draft: HeaderDraft): number {
  return readByline(text, firstVisibleLine(text, from), draft) ?? from;
}

function readMarkdownTitle(text: string, line: Line, isAdjacent: boolean, draft: HeaderDraft): number | null {
  const heading = draft.has("title") ? null : readMarkdownHeading(text, line);
  if (heading === null) return null;
  if (draft.hasDate && !isAdjacent && beginsArticle(parseHeader(text, line.start, true), draft.begins)) return null;
  const { title, last } = heading;
  const start = text.indexOf(title, line.start);
  draft.set("title", title, { start, end: start + title.length });
  return last.next;
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
