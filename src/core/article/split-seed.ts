import { countLines, lineAt, skipSpace, type Line } from "../text/lines.ts";
import { readCapitalLine, readChapterLine } from "./chapter-line.ts";
import { ChapterFinder } from "./find-chapters.ts";
import { findDiary } from "./diary.ts";
import { beginsArticle, parseHeader } from "./header.ts";
import { mayStartArticle } from "./may-start-article.ts";
import { findTightEntries } from "./tight-entries.ts";
import type { Begins, Header } from "./parsed-header.ts";

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
 * - in a diary, a date as its other entries have it: alone on its line (`6 November 2023`, `## 2023-11-06`), before the text, with a
 *   title. A diary is a seed whose first header is such a date, or that has two of them running forward below a title or preface.
 *   There a range, a day without its year, or a line that only looks like a date begins an entry too.
 *
 * `Title:`, `Source:`, `Author:` and `Url:` lines and a Markdown title go with the date they stand before or right behind, and so does
 * the year or month that heads a chapter, and a line of capitals that stands nowhere else. A header inside a paragraph (no blank line before it) splits in a diary alone whose entries
 * all stand so (`findTightEntries`).
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
  /** Entries whose heading is no date: they count once another heading shows that this is a diary. */
  const loose = new Set<number>();
  const first = parseHeader(text, 0);
  const diary = findDiary(text, first);
  const begins: Begins | null = diary ?? (first?.begins === "article" ? first.heading : null) ?? first?.begins ?? null;
  const tight = findTightEntries(text, first);
  const chapters = new ChapterFinder(text, tight.size > 0);
  if (first?.hasDate === true) chapters.addEntry(first);
  let isAfterBlank = first?.isBlankAfter ?? false;
  let line = lineAt(text, first?.next ?? 0);
  while (line.start < text.length) {
    const visible = skipSpace(text, line.start, line.end);
    if (visible === line.end) isAfterBlank = true;
    else {
      const chapter = begins === null ? null : chapters.find(line, isAfterBlank);
      const header =
        chapter ??
        ((isAfterBlank && mayStartArticle(text, visible, begins) && !isCapitals(text, line)) || tight.has(line.start)
          ? parseHeader(text, line.start, true)
          : null);
      isAfterBlank = false;
      if (
        header !== null &&
        (chapter !== null || beginsArticle(header, begins) || tight.has(line.start)) &&
        !(chapter === null && header.open !== null && "day" in header.open && chapters.isInMatter) &&
        !(chapter === null && isSignature(text, header, begins, chapters.hasEntries))
      ) {
        starts.push(line.start);
        if (isLoose(header)) loose.add(line.start);
        else if (chapter === null || header.heading !== null) chapters.addEntry(header);
        isAfterBlank = header.isBlankAfter;
        line = lineAt(text, header.next);
        continue;
      }
    }
    line = lineAt(text, line.next);
  }
  const undated = chapters.bare;
  // A signature or a copyright with a year ends many a text, and a report has its appendix: beside one date alone they begin no entry.
  const isDiary = starts.length - loose.size - undated.size > 1;
  return isDiary ? starts : starts.filter((start) => !loose.has(start) && !undated.has(start));
}

/**
 * Say whether a date only signs what stands above it, or is in the opening's prose: `London, May 1890.` with nothing below but the next entry. A whole day does so
 * where it ends a preface, and lies after the first entry.
 */
function isSignature(text: string, header: Header, begins: Begins | null, isInDiary: boolean): boolean {
  if (!isInDiary && isLoose(header)) return true;
  if (isInDiary && !isLoose(header)) return false;
  const below = lineAt(text, header.next);
  if (below.start >= text.length || readChapterLine(text, below) !== null) return below.start < text.length;
  const next = parseHeader(text, below.start, true);
  if (next === null || !beginsArticle(next, begins)) return false;
  return isLoose(header)
    ? /\d{4}/u.test(text.slice(header.start, header.next))
    : header.date !== null && next.date !== null && header.date > next.date;
}

/** Whether a line of capitals is for `ChapterFinder` to judge, which knows how often it stands in the seed. */
function isCapitals(text: string, line: Line): boolean {
  return readCapitalLine(text, line) !== null && readChapterLine(text, line) === null;
}

function isLoose({ hasDate, date, open, issues }: Header): boolean {
  return hasDate && date === null && open === null && issues.some(({ kind }) => kind === "date-partial");
}
