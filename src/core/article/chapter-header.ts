import { lineAt, skipBlankLines, type Line } from "../text/lines.ts";
import { readCapitalLine, readChapterLine, readHeadingLine } from "./chapter-line.ts";
import { readDateHeading } from "./date-heading.ts";
import type { HeaderDraft } from "./header-draft.ts";
import { readLooseHeading } from "./loose-heading.ts";

/** Lines of a chapter's title between its number and the first date. */
const mostTitles = 2;
const longestTitle = 80;

/**
 * Read a line that divides a book, and its title where a date follows, into the draft; return where it ends, or null when it is none.
 * At the start of a file it counts only where it gives a year to a date right below: there a title is read as any other is.
 */
export function readChapter(text: string, line: Line, draft: HeaderDraft, isLater: boolean): number | null {
  const isTop = draft.isEmpty || (!isLater && draft.begins === "file" && !draft.hasDate);
  if (line.start >= text.length || !(draft.isBareChapter || isTop)) return null;
  const named = readChapterLine(text, line) ?? (isLater && draft.isEmpty ? readHeadingLine(text, line) : null);
  const chapter = named ?? (isLater && draft.isEmpty ? readCapitalLine(text, line) : null);
  if (chapter === null) return null;
  const titles = findTitles(text, lineAt(text, chapter.end));
  if (!isLater && !draft.isBareChapter && (titles === null || (chapter.when === null && !chapter.isWeak))) return null;
  // A line in capitals above prose begins a slice only where the seed was parted there.
  draft.takeChapter([chapter.said, ...(titles ?? []).map(({ said }) => said)].join(" "));
  if (chapter.when !== null) {
    const { reading, from } = chapter.when;
    draft.takeDate(reading, chapter.said.slice(from), chapter.start + from);
    draft.headsChapter();
  }
  return titles?.at(-1)?.end ?? chapter.end;
}

interface Title {
  readonly said: string;
  readonly end: number;
}

/** Find the titles that stand between a chapter's line and a date; null when no date, or no further chapter, follows. */
function findTitles(text: string, from: Line): readonly Title[] | null {
  const titles: Title[] = [];
  for (
    let line = skipBlankLines(text, from);
    line.start < text.length;
    line = skipBlankLines(text, lineAt(text, line.next))
  ) {
    if (readDateHeading(text, line) !== null || readLooseHeading(text, line) !== null) return titles;
    if (readChapterLine(text, line) !== null) return titles;
    const said = text.slice(line.start, line.end).trim();
    if (titles.length >= mostTitles || !isTitle(said)) return null;
    titles.push({ said, end: line.next });
  }
  return null;
}

/** A title is short, begins with a capital, and ends with the stop of a sentence only in capitals. */
function isTitle(said: string): boolean {
  if (said.length > longestTitle || !/^[\p{Lu}\p{Lo}\p{N}“"‘'(_*]/u.test(said)) return false;
  return said === said.toUpperCase() || !/[.!?…,;:][”"’')]?$/u.test(said);
}
