import { buildColumns, rowsOf, type CatalogColumns } from "./columns.ts";
import { packDays, unpackDays, type PackedDays } from "./days.ts";
import { parseJsonObject } from "./parse-json.ts";
import type { CatalogPart, Head, Placing } from "./row.ts";

/** The id of the element in `index.html` that holds the head. */
export const headElementId = "dateline-head";

/** The head as it is written: rows and days in columns, so that it stays small in every page that is served. */
interface WrittenHead extends Omit<Head, "days" | "newest" | "oldest" | "catalogs"> {
  readonly days: PackedDays;
  readonly newest: CatalogColumns;
  readonly oldest: CatalogColumns;
  readonly catalogs: { readonly files: readonly string[]; readonly counts: readonly number[]; readonly firsts: readonly Placing[] };
}

/**
 * Write the head as JSON for a `<script type="application/json">`.
 * Every `<` is written `\u003c`, so that a title holding `</script>` cannot end the element.
 */
export function formatHead(head: Head): string {
  const written: WrittenHead = {
    ...head,
    days: packDays(head.days),
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
export function parseHead(text: string): Head {
  const written = parseJsonObject<WrittenHead>(text, "head", ["libraryId", "total", "days", "newest", "oldest", "catalogs", "locators", "health", "index"]);
  return {
    ...written,
    days: unpackDays(written.days),
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
