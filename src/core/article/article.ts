import type { Span } from "../text/span.ts";

/** One dated text parsed out of a seed. */
export interface Article {
  /** The seed's path without its ending, plus `~2` for the second article in it; stable when the text is edited. */
  readonly id: string;
  /** The seed's path inside the seeds folder, with `/` between folders, as it is on disk. */
  readonly seed: string;
  /** The line of the seed, counted from 1, on which the article begins. */
  readonly line: number;
  /** `YYYY-MM-DD`, or null when the text is undated or its date is a problem. */
  readonly date: string | null;
  /** The date as its owner wrote it, where that says more than `date`: a dual year, a day in two calendars. Absent otherwise. */
  readonly written?: string;
  /** `HH:MM` or `HH:MM:SS` when the header gave a date-time, as written, else null. */
  readonly time: string | null;
  /** The language that its header says it is in, as a tag; absent where it says none. */
  readonly language?: string;
  readonly title: string;
  /** True when the title was cut from the first sentence because none was given. */
  readonly isTitleDerived: boolean;
  readonly source: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** The decoded body, every character of it in order; what is stored, tagged, shown and quoted. */
  readonly text: string;
  /** Spans of the paragraphs in `text`: in order, never touching blank lines, together all that is not white space. */
  readonly paragraphs: readonly Span[];
}

/** Something wrong with a seed, said to its owner. The text is still readable. */
export interface Problem {
  /** A stable, machine-readable name of what is wrong. */
  readonly kind: string;
  /** Path inside the seeds folder. */
  readonly seed: string;
  /** Counted from 1; 0 when the problem is with the file as a whole. */
  readonly line: number;
  /** One bold sentence: what is wrong, naming the value. */
  readonly message: string;
  /** What happens because of it, and what to do. */
  readonly advice: string;
  /** The line of text at fault, cut to 200 characters around the fault, or null. */
  readonly excerpt: string | null;
  /** Where in `excerpt` the fault lies, or null. */
  readonly fault: Span | null;
  /** The article that is read in spite of it, or null when there is none. */
  readonly article: string | null;
  /** The days, `YYYY-MM-DD`, that an ambiguous date can mean, day-first reading first; absent for other problems. */
  readonly choices?: readonly string[];
}

/** What parsing one seed gives: always its articles, always its problems; it never throws. */
export interface ParsedSeed {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** In which orders dates in digits surely stand in it: true for the day first. Nothing where none tells. */
  readonly orders: readonly boolean[];
}
