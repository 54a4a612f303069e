import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { rowAt } from "../library/formats/catalog.ts";
import { findCatalogPart, locatorOf, parseLocator } from "../library/formats/locator.ts";
import { ownIdPrefix } from "../core/catalog/own-files.ts";
import { findPart, rowIn } from "../library/formats/find-part.ts";
import type { Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
import { catalogPartQuery } from "./catalog.ts";
import { fetchText } from "./library-text.ts";

/**
 * Rows as the library was built, for work that wants to know where an article lies. What is drawn is drawn from `rows.ts`, where the
 * reader's corrections are laid over them; `test/architecture.test.ts` keeps screens from here.
 */

/** A row and its number in newest-first order. */
export interface PlacedRow {
  readonly row: Row;
  readonly place: number;
}

function locatorQuery(file: string) {
  return queryOptions({
    queryKey: ["locator", file],
    queryFn: async ({ signal }) => parseLocator(await fetchText(file, signal)),
    structuralSharing: false,
  });
}

/** Find an article's row as built: in the head, else through its locator and catalog file; null when the library has no such article. */
export function rowQuery(client: QueryClient, head: Head, id: string) {
  return queryOptions({
    queryKey: ["row", head.libraryId, id],
    queryFn: async (): Promise<PlacedRow | null> => {
      const place = head.newest.findIndex((row) => row.id === id);
      const newest = head.newest[place];
      if (newest !== undefined) return { row: newest, place };
      // A site that a reader saved holds what was the reader's own as all else.
      const ownRow = id.startsWith(ownIdPrefix) ? await findOwnRow(client, head, id) : null;
      if (ownRow !== null) return ownRow;
      return (await findBundledRow(client, head, id)) ?? findTwin(client, head, id);
    },
    structuralSharing: false,
  });
}

/** The row of another file with the same text; whether there is one is asked only where an address leads nowhere. */
async function findTwin(client: QueryClient, head: Head, id: string): Promise<PlacedRow | null> {
  if (id.startsWith(ownIdPrefix)) return null;
  const { findListedTwin } = await import("./same-text.ts");
  const twin = await findListedTwin(client, head, id).catch(() => null);
  return twin === null || twin === id ? null : findBundledRow(client, head, twin);
}

async function findBundledRow(client: QueryClient, head: Head, id: string): Promise<PlacedRow | null> {
  const file = head.locators[locatorOf(id, head.locators.length)];
  if (file === undefined) return null;
  const part = findCatalogPart(
    head.own?.bundledCatalogs ?? head.catalogs,
    await client.ensureQueryData(locatorQuery(file)),
    id,
  );
  if (part === null) return null;
  const columns = await client.ensureQueryData(catalogPartQuery(part.file));
  const index = columns.ids.indexOf(id);
  if (index === -1) return null;
  return { row: rowAt(columns, index), place: head.own?.placeOfBundled(part.from + index) ?? part.from + index };
}

/** Until it is known whether there are own articles, nobody can say that there is none. */
async function findOwnRow(client: QueryClient, head: Head, id: string): Promise<PlacedRow | null> {
  if (head.own === undefined) await (await import("./own.ts")).startOwn();
  const place = head.own?.placeOf(id) ?? null;
  const row = place === null ? null : await fetchRowAt(client, head, place);
  return row === null || place === null ? null : { row, place };
}

/** Fetch the row at a place as built. Null when it is out of range. */
export async function fetchRowAt(client: QueryClient, head: Head, place: number): Promise<Row | null> {
  const newest = head.newest[place];
  if (newest !== undefined) return newest;
  const part = findPart(head.catalogs, place);
  if (part === null) return null;
  return rowAt(await client.ensureQueryData(catalogPartQuery(part.file)), rowIn(part, place));
}
