import type { DateKey } from "../date/date-key.ts";
import type { MentionType } from "../ner/mention.ts";

/** An entity named in a list row: enough to print it with its line and link to it. */
export interface RowEntity {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
}

/** A page of an article that is a file of its own. */
export interface PageFile {
  readonly path: string;
  /** URL of the file as its owner has it; null where it lies in the browser, if it is kept. */
  readonly url: string | null;
}

/** What the list shows of an article, and where its text lies. */
export interface Row {
  readonly id: string;
  /** As EDTF writes it (`core/date/edtf.ts`), or null. */
  readonly date: string | null;
  /** `HH:MM` or `HH:MM:SS` when the header gave one, else null; orders the articles of one day. */
  readonly time: string | null;
  readonly title: string;
  readonly isTitleDerived: boolean;
  /** The text's first line, at most 160 characters; begins where a derived title stops. */
  readonly snippet: string;
  /** Words in the text, for the reading time. */
  readonly words: number;
  /** The article's most mentioned entities, at most three, most mentioned first. */
  readonly entities: readonly RowEntity[];
  /** Path of the seed inside the seeds folder. */
  readonly seed: string;
  /** Paths of the other files that hold the same text; absent where there is none. */
  readonly alsoIn?: readonly string[];
  /** URLs of the files as their owner has them, the seed's first, then those of `alsoIn`; absent where a build kept none. */
  readonly originals?: readonly string[];
  /** Where the second page of the original and those after it begin in the text; absent where it has no pages. */
  readonly pageStarts?: readonly number[];
  /** The files that its pages are, one a page; absent where they lie in the original. */
  readonly pageFiles?: readonly PageFile[];
  /** Which article of the seed this is, counted from 1. */
  readonly nth: number;
  /** The line of the seed on which the article begins, counted from 1. */
  readonly line: number;
  /** URL path of the pack, relative to the page, such as `library/packs/2023-11-3f9a….txt`. */
  readonly pack: string;
  /** URL path of the file with the mentions of every article in the pack; `mentionsOf` reads it. */
  readonly mentions: string;
  /** Where the article's raw seed text lies in the pack, in bytes of UTF-8: half-open. */
  readonly from: number;
  readonly to: number;
}

/** How many articles have a date, or one of the same days. */
export interface DateCount {
  /** A day nearly always. */
  readonly key: DateKey;
  readonly count: number;
}

/** What decides where an article stands in the list. */
export interface Placing {
  readonly id: string;
  readonly date: string | null;
  readonly time: string | null;
}
