import type { DateKey } from "../date/date-key.ts";
import type { Retime } from "../entities/ledger/entry.ts";
import type { MentionType } from "../ner/mention.ts";

/** An entity named in a list row: enough to print it with its line and link to it. */
export interface RowEntity {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
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

/** One catalog file: the rows `[from, from + count)` of the library in newest-first order. */
export interface CatalogPart {
  readonly file: string;
  readonly from: number;
  readonly count: number;
  /** The row of the file that is the part's first; 0 where absent. */
  readonly at?: number;
  /** The part's first row, the key of its date in place of that, so that a row can be found by its date without fetching others. */
  readonly first: Placing;
}

/** Where articles stand in a library that the reader has added to. */
export interface OwnPlaces {
  /** Changes whenever what the reader added does. */
  readonly revision: number;
  /** Own articles that are not shown, since the library holds them itself: it was saved with them. */
  readonly hidden: readonly string[];
  /** How many the reader added. */
  readonly total: number;
  /** The bundled library's catalogs, whose places are those of the bundled library alone. */
  readonly bundledCatalogs: readonly CatalogPart[];
  /** The place of an article of the reader's; null when there is none of this id. */
  placeOf(id: string): number | null;
  /** The place of what stands at a place of the bundled library alone. */
  placeOfBundled(place: number): number;
}

/**
 * What travels with the app so that the first screen costs the same for one article and for 100,000.
 *
 * Articles are numbered from 0 in newest-first order (undated last): this number is called `place` everywhere.
 */
export interface Head {
  /** What the owner calls the library, and says of it; absent where `library.json` says nothing. */
  readonly name?: string;
  readonly description?: string;
  /** Sources that the owner names, by folder inside the seeds, for texts that name none. */
  readonly sources?: readonly (readonly [folder: string, source: string])[];
  /** Changes when anything in the library changes. */
  readonly libraryId: string;
  readonly total: number;
  readonly undated: number;
  readonly problems: number;
  /** Dates that articles have, in the order of the list that begins with the oldest. */
  readonly dates: readonly DateCount[];
  /** The newest rows (at most 30): places 0, 1, … */
  readonly newest: readonly Row[];
  /** The oldest dated rows (at most 30), oldest first, for readers who sort that way. */
  readonly oldest: readonly Row[];
  readonly catalogs: readonly CatalogPart[];
  /** Files that map an article id to its date; which one: `locatorOf(id, locators.length)`. */
  readonly locators: readonly string[];
  /** File with the problems and duplicates of Library health. */
  readonly health: string;
  /** The index's manifest, its other files beside it; null while a development server is still tagging or indexing. */
  readonly index: string | null;
  /** The manifest of the told times, as `core/catalog/told-columns.ts` reads it; absent while a development server is still finding them. */
  readonly told?: string;
  /** Corrections of told times that the library was built with, in the order of replay; absent where there are none. */
  readonly retimes?: readonly Retime[];
  /** The day that the reader reads as of, `YYYY-MM-DD`: of what was printed later nothing is shown. Absent where all is. */
  readonly asOf?: string;
  /** A file with the ids of articles that a reader had added before the site was saved; absent where there are none. */
  readonly taken?: string;
  /** Absent where the reader added nothing. */
  readonly own?: OwnPlaces;
}
