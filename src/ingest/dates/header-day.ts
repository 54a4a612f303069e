import { parseHeader } from "../../core/article/header.ts";
import { noDay, unreadableDay, type DayReading } from "./day-reading.ts";

/** What the first paragraphs of a text say of it, as Dateline reads it at the head of a seed. */
export interface HeadOfText {
  readonly day: DayReading;
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** The paragraphs after it. */
  readonly paragraphs: readonly string[];
}

/** A header is a handful of short lines. */
const mostParagraphs = 8;
const longestParagraph = 200;

/**
 * Read the header (`6 November 2023` alone, `Date: …`, `Source: …`) that the first paragraphs of a text are. Where they are none,
 * everything stays text and there is no day. `isBelowSeen`: a long paragraph below tells that a title and a date above it head it; web pages
 * print other dates there.
 */
export function takeHead(paragraphs: readonly string[], isBelowSeen = true): HeadOfText {
  const nothing = { day: noDay, title: null, source: null, author: null, url: null, paragraphs };
  const end = paragraphs.slice(0, mostParagraphs).findIndex(({ length }) => length > longestParagraph);
  const first = paragraphs.slice(0, end < 0 ? mostParagraphs : end);
  // What heads a text is told by the text below it, of which a beginning does.
  const below = (isBelowSeen && paragraphs[first.length]?.slice(0, longestParagraph)) || "";
  const text = [...first, below].join("\n");
  if (/^\s*(?:---|#)/.test(text)) return nothing; // front matter and Markdown titles are the notes' reader's
  const header = parseHeader(text, 0);
  if (header === null || !header.hasDate) return nothing;
  const flawed = header.issues.find(({ kind }) => kind.startsWith("date-") && kind !== "date-weekday");
  return {
    day:
      header.date === null
        ? { date: null, flaw: flawed ?? unreadableDay(text.slice(header.start, header.end)).flaw }
        : { date: header.date, flaw: null },
    title: header.fields.title ?? null,
    source: header.fields.source ?? null,
    author: header.fields.author ?? null,
    url: header.fields.url ?? null,
    paragraphs: [...restOf(first, header.end), ...paragraphs.slice(first.length)],
  };
}

/** What of these paragraphs, joined by line ends, stands after an offset. */
function restOf(paragraphs: readonly string[], from: number): string[] {
  let start = 0;
  return paragraphs.flatMap((paragraph) => {
    const end = start + paragraph.length;
    const rest = paragraph.slice(Math.max(0, from - start));
    start = end + 1;
    return end <= from ? [] : [rest];
  });
}
