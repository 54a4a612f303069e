import { buildColumns, rowsOf, type CatalogColumns } from "./columns.ts";
import { countSections, packDates, unpackDates, type PackedDates } from "./dates.ts";
import type { SectionCount } from "./days.ts";
import { parseJsonObject } from "./parse-json.ts";
import type { CatalogPart, DateCount, Head, Placing } from "./row.ts";

/** The id of the element in `index.html` that holds the head. */
export const headElementId = "dateline-head";

/** The head as a page has it. Its `dates` are unpacked when they are first asked for, which the first screen does not. */
export interface ReadHead extends Head {
  /** Months and years in which articles begin, oldest first: all that the headers and the length of the list are made of. */
  readonly sections: readonly SectionCount[];
}

/** The head as it is written: rows in columns and days packed, so that it stays small in every page that is served. */
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
