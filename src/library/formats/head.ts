import type { FolderSources } from "../../core/catalog/folder-source.ts";
import { buildColumns, rowsOf, type CatalogColumns } from "./catalog.ts";
import { countSections, packDates, unpackDates, type PackedDates } from "./packed-dates.ts";
import type { SectionCount } from "./packed-days.ts";
import { parseJsonObject } from "./parse-json.ts";
import type { DateCount, Placing, Row } from "../../core/catalog/row.ts";
import type { Retime } from "../../core/entities/ledger/entry.ts";

/** The id of the element in `index.html` that holds the head. */
export const headElementId = "dateline-head";

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
  readonly sources?: FolderSources;
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
  /** The manifest of the told times, as `told.ts` reads it; absent while a development server is still finding them. */
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

/** The head as a page has it. Its `dates` are unpacked when they are first asked for, which the first screen does not. */
export interface ReadHead extends Head {
  /** Months and years in which articles begin, oldest first: all that the headers and the length of the list are made of. */
  readonly sections: readonly SectionCount[];
}

/**
 * The head as it is written: rows in columns and days packed, so that it stays small in every page that is served.
 *
 * ```
 *  index.html   <script type="application/json" id="dateline-head">
 *    newest, oldest ──▶ 30 rows each         catalogs ──▶ library/catalog/….json   rows, by place
 *    packedDays ──────▶ dates, sections      locators ──▶ library/locator/….json   id → date → catalog
 *    total, undated, problems, name          health, index, told ──▶ one file each
 * ```
 */
interface WrittenHead extends Omit<Head, "dates" | "newest" | "oldest" | "catalogs"> {
  readonly packedDays: PackedDates;
  readonly newest: CatalogColumns;
  readonly oldest: CatalogColumns;
  readonly catalogs: {
    readonly files: readonly string[];
    readonly counts: readonly number[];
    readonly firsts: readonly Placing[];
  };
}

/**
 * Write the head as JSON for a `<script type="application/json">`.
 * Every `<` is written `\u003c`, so that a title holding `</script>` cannot end the element.
 */
export function formatHead(head: Head): string {
  const { dates, ...rest } = head;
  const written: WrittenHead = {
    ...rest,
    packedDays: packDates(dates),
    newest: buildColumns(head.newest),
    oldest: buildColumns(head.oldest),
    catalogs: {
      files: head.catalogs.map((part) => part.file),
      counts: head.catalogs.map((part) => part.count),
      firsts: head.catalogs.map((part) => part.first),
    },
  };
  return JSON.stringify(written).replaceAll("<", "\\u003c");
}

/** Read a head that `formatHead` wrote. Throws an error worded for the reader when it is not one. */
export function parseHead(text: string): ReadHead {
  const written = parseJsonObject<WrittenHead>(text, "head", [
    "libraryId",
    "total",
    "packedDays",
    "newest",
    "oldest",
    "catalogs",
    "locators",
    "health",
    "index",
  ]);
  const { packedDays, ...rest } = written;
  let dates: readonly DateCount[] | null = null;
  return {
    ...rest,
    sections: countSections(packedDays),
    // A thing for each of 24,000 days is 10 ms or more, and they are asked for by timelines and filters alone.
    get dates() {
      return (dates ??= unpackDates(packedDays));
    },
    newest: rowsOf(written.newest),
    oldest: rowsOf(written.oldest),
    catalogs: readParts(written.catalogs),
  };
}

function readParts({ files, counts, firsts }: WrittenHead["catalogs"]): CatalogPart[] {
  const parts: CatalogPart[] = [];
  let from = 0;
  files.forEach((file, index) => {
    const count = counts[index] ?? 0;
    parts.push({ file, from, count, first: firsts[index] ?? { id: "", date: null, time: null } });
    from += count;
  });
  return parts;
}
