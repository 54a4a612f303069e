import { cleanDate } from "../dates/clean-date.ts";
import { unreadableDay, type DayReading } from "../dates/day-reading.ts";
import { findWordDay } from "../dates/word-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Draft, Drafts } from "../document.ts";
import { linesOf } from "../text/plain-paragraphs.ts";
import { joinHighlights, type Highlight } from "./join-highlights.ts";

const separator = /^\s*={10,}\s*$/;
const marks = /[\uFEFF\u200B\u200E\u200F]/g;
/** The publisher's limit, in whatever language the device speaks: angle brackets around all of it. */
const limitNotice = /^\s*<[^<>]{8,200}>\s*$/;

/** Say whether a text is a Kindle's `My Clippings.txt`: entries parted by ten `=`, the second line a dash and a kind. */
export function tellsKindle({ head }: FileView): boolean {
  if (!/^\s*={10}\s*$/m.test(head)) return false;
  return /^[^\n]*\n[\uFEFF\s]*[-–—][^\n]{5,300}\r?\n\s*\n/.test(head.replace(/\r/g, ""));
}

/** Read a Kindle's clippings: the highlights and notes of one book and day are one article. */
export function readKindle({ decoded }: FileView): Drafts {
  const groups = new Map<
    string,
    { readonly book: Book; readonly day: DayReading; readonly line: number; readonly highlights: Highlight[] }
  >();
  let heldBack = 0;
  for (const { lines, line } of splitEntries(decoded.text)) {
    const entry = parseEntry(lines);
    if (entry === null) continue;
    if (limitNotice.test(entry.text)) heldBack++;
    else if (entry.text.trim() !== "") {
      const { book, day } = entry;
      const key = JSON.stringify([book, day.date ?? day.flaw?.message ?? ""]);
      const group = groups.get(key) ?? { book, day, line, highlights: [] };
      groups.set(key, group);
      group.highlights.push({ text: entry.text.trim(), place: entry.place });
    }
  }
  const drafts = [...groups.values()].map(({ book, day, line, highlights }): Draft => ({
    day,
    rule: "saved",
    ...book,
    line,
    paragraphs: joinHighlights(highlights),
  }));
  return { drafts, complaints: [...decoded.complaints, ...(heldBack > 0 ? [limitReached(heldBack)] : [])] };
}

interface Book {
  readonly title: string;
  readonly author: string | null;
}

interface Entry {
  readonly book: Book;
  readonly day: DayReading;
  /** Where it starts and ends in the book, or null. */
  readonly place: readonly [number, number] | null;
  readonly text: string;
}

function splitEntries(text: string): { readonly lines: readonly string[]; readonly line: number }[] {
  const entries: { lines: string[]; line: number }[] = [];
  let current: { lines: string[]; line: number } = { lines: [], line: 1 };
  linesOf(text).forEach((line, i) => {
    if (separator.test(line)) {
      entries.push(current);
      current = { lines: [], line: i + 2 };
    } else current.lines.push(line);
  });
  return [...entries, current].filter(({ lines }) => lines.some((line) => line.trim() !== ""));
}

function parseEntry(lines: readonly string[]): Entry | null {
  const first = lines.findIndex((line) => line.replace(marks, "").trim() !== "");
  const detail = (lines[first + 1] ?? "").replace(marks, "").trim();
  if (first < 0 || !/^[-–—|]/.test(detail)) return null;
  return {
    book: parseBook((lines[first] ?? "").replace(marks, "").trim()),
    day: dayOf(detail),
    place: placeOf(detail),
    text: lines
      .slice(first + 2)
      .join("\n")
      .replace(marks, ""),
  };
}

/** The author is what stands in the last bracket, which may hold brackets of its own: `(（美）米切尔)`. */
function parseBook(line: string): Book {
  if (!/[)）]$/.test(line)) return { title: line, author: null };
  let depth = 0;
  for (let i = line.length - 1; i > 0; i--) {
    if (/[)）]/.test(line[i]!)) depth++;
    else if (/[(（]/.test(line[i]!)) depth--;
    if (depth === 0) return { title: line.slice(0, i).trim() || line, author: line.slice(i + 1, -1).trim() || null };
  }
  return { title: line, author: null };
}

/** The date is in the last field; years of two digits are Kindle's own, which there has been since 2007. */
function dayOf(detail: string): DayReading {
  const field = detail.slice(detail.lastIndexOf("|") + 1);
  const day = findWordDay(field, 2000);
  return day === null ? unreadableDay(cleanDate(field)) : { date: day.date, flaw: day.flaw };
}

/** `Location 143-46` means 143 to 146; a page stands in where there is no location. */
function placeOf(detail: string): readonly [number, number] | null {
  const fields = detail.slice(0, Math.max(0, detail.lastIndexOf("|"))) || detail;
  const ranges = [...cleanDate(fields).matchAll(/(\d{1,9})(?:-(\d{1,9}))?/g)];
  const last = ranges.at(-1);
  if (last === undefined) return null;
  const [start, short] = [last[1]!, last[2]];
  if (short === undefined) return [Number(start), Number(start)];
  const end = short.length < start.length ? start.slice(0, start.length - short.length) + short : short;
  return [Number(start), Math.max(Number(start), Number(end))];
}

function limitReached(count: number): Complaint {
  const entries = count === 1 ? "One highlight holds" : `${count} highlights hold`;
  return {
    kind: "text-held-back",
    message: `${entries} no text but the publisher's limit notice.`,
    advice: "They are left out. The words are only in the book itself.",
  };
}
