import type { DayReading } from "./dates/day-reading.ts";

/** A foreign file as its owner has it. */
export interface IngestFile {
  /** Its path, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The archive that it lies in, or null: chats are named by theirs. */
  readonly archive?: string | null;
}

/** By which of the dates that a record gives its document is dated, best first. */
export type DateRule = "published" | "written" | "sent" | "saved" | "header" | "name";

/** One text out of a foreign file, before it becomes an article. */
export interface IngestDocument {
  /** The file, with the path inside the archive that it lies in. */
  readonly file: string;
  /** The line of the file on which it begins, counted from 1; 0 where lines mean nothing. */
  readonly line: number;
  /** `YYYY-MM-DD`, or null when the record gives no date or one that cannot be used. */
  readonly date: string | null;
  readonly dateRule: DateRule | null;
  readonly title: string;
  /** True when the title was cut from the text because none was given. */
  readonly isTitleDerived: boolean;
  readonly source: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** A BCP 47 tag as the file gives it, or null. */
  readonly language: string | null;
  /** Without blank lines inside; single line ends stay where the file has them. */
  readonly paragraphs: readonly string[];
  /** Of a printed file: where its second page and those after it begin, as offsets in the paragraphs joined by blank lines. */
  readonly pageStarts?: readonly number[];
  /** Of an issue whose pages are files of their own: these, one a page, in the order of its pages. */
  readonly pageFiles?: readonly string[];
}

/** Something wrong with a foreign file, said to its owner. */
export interface IngestProblem {
  readonly file: string;
  /** Counted from 1; 0 when the problem is with the file as a whole. */
  readonly line: number;
  readonly kind: string;
  /** What is wrong, naming the value. */
  readonly message: string;
  /** What happens because of it, and what to do. */
  readonly advice: string;
  /** Which of the reading's documents has it, counted from 0, or null. */
  readonly document: number | null;
}

/** What a file gave. */
export interface Reading {
  /** The format's name for people: "Kindle clippings". */
  readonly format: string;
  readonly documents: readonly IngestDocument[];
  readonly problems: readonly IngestProblem[];
  /** Of a list of pages: the files that hold their texts, as it names them, in order. */
  readonly pages?: readonly string[];
}

/** What is wrong with a file as a reader says it; `line` is 0 for the file as a whole. */
export interface Complaint {
  readonly kind: string;
  readonly message: string;
  readonly advice: string;
  readonly line?: number;
}

/** One record as a reader finds it; what is left out is absent. */
export interface Draft {
  readonly day?: DayReading | undefined;
  readonly rule?: DateRule | undefined;
  readonly title?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly paragraphs: readonly string[];
  /** The page on which each paragraph begins, counted from 1, where the file has pages. */
  readonly pages?: readonly number[] | undefined;
  readonly line?: number | undefined;
  /** True for bookmarks, whose missing text is no problem. */
  readonly isLink?: boolean | undefined;
  /** True where the file's name may give the date, since its format has no other place for it. */
  readonly mayTakeNameDate?: boolean | undefined;
}

/** A file that came with a record, to be read by itself: what is attached to a mail. */
export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Which of the drafts it came with, counted from 0. */
  readonly draft: number;
}

/** What a reader makes of a file. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly complaints: readonly Complaint[];
  readonly attached?: readonly AttachedFile[];
  readonly pages?: readonly string[];
}
