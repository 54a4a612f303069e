import { lineAt, skipBlankLines, type Line } from "../text/lines.ts";
import { CapitalLines, keyOf } from "./capital-lines.ts";
import { readCapitalLine, readChapterLine, readHeadingLine, type ChapterLine } from "./chapter-line.ts";
import { parseHeader } from "./header.ts";
import type { Header } from "./parsed-header.ts";

/**
 * Finds, in a seed of several dated entries, the lines that divide it: a chapter between entries, what an editor has put behind them.
 * The text below such a line belongs to no entry, so it must not fall into the one before.
 *
 * A day's entry has headings of its own, so these do not count: a Markdown heading deeper than the entry's; words that head
 * something more than once in the seed (`## Notes` under each date); words such as "Notes", except in capitals or as high as the
 * entry, and behind the last entry.
 */
export class ChapterFinder {
  /** Where those begin that no date heads. */
  readonly bare = new Set<number>();
  readonly #text: string;
  readonly #isTight: boolean;
  #level = 0;
  #hasEntries = false;
  #isInMatter = false;
  #counts: ReadonlyMap<string, number> | null = null;
  #capitals: CapitalLines | null = null;

  /** `isTight`: no blank lines stand between the entries. */
  constructor(text: string, isTight: boolean) {
    this.#text = text;
    this.#isTight = isTight;
  }

  get hasEntries(): boolean {
    return this.#hasEntries;
  }

  /** Say that an entry has its header there: how high its heading is tells which others are its own. */
  addEntry({ start, next }: Pick<Header, "start" | "next">): void {
    this.#hasEntries = true;
    this.#capitals ??= new CapitalLines(this.#text, start);
    this.#isInMatter = false;
    this.#level = [...this.#text.slice(start, next).matchAll(/^[ \t]*(#{1,6})[ \t]/gmu)].at(-1)?.[1]!.length ?? 0;
  }

  /** True below what stands behind the text proper: a number there is a note's, not a day's. */
  get isInMatter(): boolean {
    return this.#isInMatter;
  }

  /** Read the header of a chapter that begins on a line; null when none does. */
  find(line: Line, isAfterBlank: boolean): Header | null {
    if (!isAfterBlank && !this.#isTight) return null;
    const chapter =
      readChapterLine(this.#text, line) ??
      readHighHeading(this.#text, line, this.#level) ??
      (this.#hasEntries && isAfterBlank ? this.#readCapitals(line) : null);
    if (chapter === null || !this.#parts(chapter, isAfterBlank)) return null;
    const header = parseHeader(this.#text, line.start, true);
    if (header === null || skipBlankLines(this.#text, lineAt(this.#text, header.next)).start >= this.#text.length)
      return null;
    const hasDate = header.heading !== null;
    // Before the first entry, only what leads to it: the rest is the opening.
    if (!hasDate && (!this.#hasEntries || (chapter.kind === "chapter" && chapter.isWeak))) return null;
    if (!hasDate) this.bare.add(line.start);
    if (!hasDate && chapter.kind === "matter") this.#isInMatter = true;
    return header;
  }

  /** A line of capitals with a date below it, or with prose where the seed is parted there. */
  #readCapitals(line: Line): ChapterLine | null {
    const found = this.#capitals;
    const capitals = found === null ? null : readCapitalLine(this.#text, line);
    if (found === null || capitals === null || !found.isOnce(capitals.said)) return null;
    const header = parseHeader(this.#text, line.start, true);
    if (header === null || header.heading === "placed" || header.start !== line.start) return null;
    return header.heading !== null || found.parts(line, capitals.said) ? capitals : null;
  }

  #parts({ level, kind, isWeak, isCapital, said, end }: ChapterLine, isAfterBlank: boolean): boolean {
    if (level > 0 && this.#level > 0 && level > this.#level) return false;
    if (!isAfterBlank && !isCapital && level === 0) return false;
    if (kind === "chapter") return true;
    this.#counts ??= countHeadings(this.#text);
    if ((this.#counts.get(keyOf(said)) ?? 0) > 1) return false;
    return !isWeak || ((isCapital || (level > 0 && level <= this.#level)) && !this.#hasEntryBelow(end));
  }

  #hasEntryBelow(from: number): boolean {
    for (let line = lineAt(this.#text, from); line.start < this.#text.length; line = lineAt(this.#text, line.next)) {
      const header = /\d/u.test(this.#text.slice(line.start, Math.min(line.end, line.start + 40)))
        ? parseHeader(this.#text, line.start, true)
        : null;
      if (header !== null && header.date !== null) return true;
    }
    return false;
  }
}

/** A Markdown heading above those of the entries parts them, whatever it says. */
function readHighHeading(text: string, line: Line, level: number): ChapterLine | null {
  const heading = level > 1 ? readHeadingLine(text, line) : null;
  return heading !== null && heading.level < level ? heading : null;
}

/** How often each heading of front and back matter stands in a text. */
function countHeadings(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let line = lineAt(text, 0); line.start < text.length; line = lineAt(text, line.next)) {
    const chapter = readChapterLine(text, line);
    if (chapter?.kind === "matter") counts.set(keyOf(chapter.said), (counts.get(keyOf(chapter.said)) ?? 0) + 1);
  }
  return counts;
}
