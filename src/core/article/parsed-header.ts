import type { Span } from "../text/span.ts";
import type { OpenDate } from "./carry-date.ts";
import type { Issue } from "./issue.ts";

/** How a date heads a text: alone on its line, before the text, before a title, behind a place; or by the number of the day alone. */
export type HeadingKind = "diary" | "run-on" | "stamped" | "placed" | "numbered";

/** What a header can state besides the date. */
export type Field = "title" | "source" | "author" | "url";

/**
 * Where a header may begin an article: `article` anywhere in a seed; `keyed` (`Date: …`, as memos quote it), `diary` (a date alone),
 * `run-on` (a date and then the text), `stamped` (a date and then a title), `placed` (a place and a date) and `numbered` (the number of a
 * day below its month) in a seed whose first
 * header is of that kind; `file` only at the start of a file, where it cannot be mistaken for prose.
 */
export type Begins = "article" | "keyed" | "diary" | "run-on" | "stamped" | "placed" | "numbered" | "file";

/** A parsed header: `[start, end)` of the text, the body starting at `end`. */
export interface Header extends Span {
  readonly begins: Begins;
  /** Where reading went on to: past `end` where a line that says the place or the author as well stays in the text. */
  readonly next: number;
  /** Where the text begins that a title may be read from. */
  readonly titleFrom: number;
  /** True when a blank line parts header and body, so that the body's first line may itself begin an article. */
  readonly isBlankAfter: boolean;
  /** How the line with the date heads the text, when a title stands before it; null otherwise. */
  readonly headedBy: HeadingKind | null;
  /** How the line that states the date heads the text; null where a key or front matter states it. */
  readonly heading: HeadingKind | null;
  /** True when the header speaks of a date, even one that cannot be used. */
  readonly hasDate: boolean;
  readonly date: string | null;
  readonly time: string | null;
  /** The date as written, where that says more than `date` (see `writtenForm`); null otherwise. */
  readonly written: string | null;
  /** A date that lacks its year, or year and month: what comes before in the file, or its name, may know it. */
  readonly open: OpenDate | null;
  /** True when the date is written in digits whose order only its own size gives away, day first; false month first; null otherwise. */
  readonly isDayFirst: boolean | null;
  /** The language of the text as a tag, where the header says it; null otherwise. */
  readonly language: string | null;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly issues: readonly Issue[];
}
