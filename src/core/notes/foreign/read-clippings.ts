import { readDate } from "../../article/date-value.ts";
import { isoDay } from "../../article/calendar.ts";
import { makeForeignNote, type ForeignNote, type ForeignNotes } from "./foreign-note.ts";

/** An entry of `My Clippings.txt`. */
interface Clipping {
  readonly title: string;
  readonly isNote: boolean;
  /** Where it starts and ends in the book. */
  readonly from: number;
  readonly to: number;
  readonly created: string | null;
  readonly text: string;
}

/** What Kindles call a note of the reader's own, in the languages that they speak; a highlight has other words. */
const noteWord =
  /(?:^|[\s-])(?:note|notiz|nota|notitie|aantekening|notatka|anteckning|notat|not|заметка|メモ|笔记|筆記|메모)(?=\s|$|の|在|位)/iu;
/** The publisher's limit, in angle brackets. */
const limitNotice = /^\s*<[^<>]{8,200}>\s*$/u;

/**
 * Read a Kindle's `My Clippings.txt`: its highlights, each with the note that stands at its place. A highlight that was grown counts once.
 * Null when the text is none.
 */
export function readClippings(text: string): ForeignNotes | null {
  if (!/^\s*={10}\s*$/mu.test(text)) return null;
  const clippings = text
    .replace(/[\u200b\u200e\u200f\uFEFF]/gu, "")
    .split(/^\s*={10,}\s*$/mu)
    .flatMap((entry) => readEntry(entry) ?? []);
  if (clippings.length === 0) return null;
  const books = new Map<string, Clipping[]>();
  for (const clipping of clippings) books.set(clipping.title, [...(books.get(clipping.title) ?? []), clipping]);
  const notes: ForeignNote[] = [];
  let withoutQuote = 0;
  for (const [title, entries] of books) {
    const highlights = entries.filter(({ isNote, text: words }) => !isNote && words !== "" && !limitNotice.test(words));
    const whole = highlights.filter(
      (clipping, at) => !highlights.some((other, nth) => nth !== at && hides(other, nth, clipping, at)),
    );
    const comments = new Map<Clipping, string[]>();
    for (const note of entries.filter(({ isNote, text: words }) => isNote && words !== "")) {
      const on = whole.findLast(({ from, to }) => from <= note.from && note.from <= to);
      if (on === undefined) withoutQuote += 1;
      else comments.set(on, [...(comments.get(on) ?? []), note.text]);
    }
    withoutQuote += entries.filter(({ text: words }) => words === "" || limitNotice.test(words)).length;
    for (const highlight of whole)
      notes.push(
        makeForeignNote(highlight.text, {
          title,
          comment: (comments.get(highlight) ?? []).join("\n\n"),
          created: highlight.created,
        }),
      );
  }
  return { readAs: "Kindle", notes, withoutQuote };
}

/** Whether one highlight is what became of another: its words are in it, and they overlap; of two alike the first counts. */
function hides(other: Clipping, nth: number, hidden: Clipping, at: number): boolean {
  if (other.from > hidden.to || hidden.from > other.to || !other.text.includes(hidden.text)) return false;
  return other.text !== hidden.text || nth < at;
}

function readEntry(entry: string): Clipping | null {
  const lines = entry.split(/\r\n|[\n\r]/u);
  const first = lines.findIndex((line) => line.trim() !== "");
  const detail = (lines[first + 1] ?? "").trim();
  if (first < 0 || !/^[-–—|]/u.test(detail)) return null;
  const cut = detail.lastIndexOf("|");
  const [where, when] = cut < 0 ? [detail, ""] : [detail.slice(0, cut), detail.slice(cut + 1)];
  const [from, to] = placeIn(where);
  return {
    title: (lines[first] ?? "").trim().replace(/\s*[(（][^()（）]*[)）]$/u, ""),
    isNote: noteWord.test(where),
    from,
    to,
    created: momentIn(when),
    text: lines
      .slice(first + 2)
      .join("\n")
      .trim(),
  };
}

/** The last range of numbers, the second of which may leave out what both have: `143-46`. */
function placeIn(where: string): readonly [number, number] {
  const [, start = "0", short] = [...where.matchAll(/(\d{1,9})(?:-(\d{1,9}))?/gu)].at(-1) ?? [];
  const end = short === undefined ? start : start.slice(0, Math.max(0, start.length - short.length)) + short;
  return [Number(start), Math.max(Number(start), Number(end))];
}

/** The day in a line such as `Added on Friday, 3 March 2023 10:13:04`, with its time where it is on the clock's 24 hours; null when none is sure. */
function momentIn(when: string): string | null {
  for (const { index } of when.slice(0, 200).matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const reading = readDate(when.slice(index));
    if (reading?.kind !== "exact") continue;
    const [, hour = "12", minute = "00", second = "00", half] =
      /(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap]\.?m\.?)?/iu.exec(when.slice(index)) ?? [];
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0);
    return hours > 23 ? null : `${isoDay(reading.day)}T${String(hours).padStart(2, "0")}:${minute}:${second}Z`;
  }
  return null;
}
