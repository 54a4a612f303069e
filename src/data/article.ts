import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { parseArticle } from "../core/article/parse-article.ts";
import type { Article } from "../core/article/article.ts";
import { rowAt } from "../core/catalog/columns.ts";
import { findCatalogPart, locatorOf, parseLocator } from "../core/catalog/locator.ts";
import { entitiesOf, mentionsOf, parseMentionColumns } from "../core/catalog/mention-columns.ts";
import type { Head, Row, RowEntity } from "../core/catalog/row.ts";
import type { ResolvedMention } from "../core/entities/entity.ts";
import { fetchLibraryFile } from "../platform/library-files.ts";
import { catalogPartQuery } from "./catalog.ts";
import { useHead } from "./head.ts";

/** An article with its row, its mentions and the entities they name: all that the reader shows. */
export interface OpenArticle {
  readonly row: Row;
  /** Its number in newest-first order. */
  readonly place: number;
  readonly article: Article;
  readonly mentions: readonly ResolvedMention[];
  readonly entities: ReadonlyMap<string, RowEntity>;
}

interface FoundRow {
  readonly row: Row;
  readonly place: number;
}

function packQuery(file: string) {
  return queryOptions({
    queryKey: ["pack", file],
    queryFn: async ({ signal }) => new Uint8Array(await (await fetchLibraryFile(file, signal)).arrayBuffer()),
    structuralSharing: false,
  });
}

function mentionsQuery(file: string) {
  return queryOptions({
    queryKey: ["mentions", file],
    queryFn: async ({ signal }) => parseMentionColumns(await (await fetchLibraryFile(file, signal)).text()),
    structuralSharing: false,
  });
}

function locatorQuery(file: string) {
  return queryOptions({
    queryKey: ["locator", file],
    queryFn: async ({ signal }) => parseLocator(await (await fetchLibraryFile(file, signal)).text()),
    structuralSharing: false,
  });
}

/** Find an article's row: in the head, else through its locator and catalog file; null when the library has no such article. */
async function findRow(client: QueryClient, head: Head, id: string): Promise<FoundRow | null> {
  const place = head.newest.findIndex((row) => row.id === id);
  const newest = head.newest[place];
  if (newest !== undefined) return { row: newest, place };
  const file = head.locators[locatorOf(id, head.locators.length)];
  if (file === undefined) return null;
  const part = findCatalogPart(head.catalogs, await client.ensureQueryData(locatorQuery(file)), id);
  if (part === null) return null;
  const columns = await client.ensureQueryData(catalogPartQuery(part.file));
  const index = columns.ids.indexOf(id);
  return index === -1 ? null : { row: rowAt(columns, index), place: part.from + index };
}

/** Fetch and parse one article from its raw pack; null when the library has none with this id. */
export function articleQuery(client: QueryClient, head: Head, id: string) {
  return queryOptions({
    queryKey: ["article", head.libraryId, id],
    queryFn: async (): Promise<OpenArticle | null> => {
      const found = await findRow(client, head, id);
      if (found === null) return null;
      const { row, place } = found;
      const [pack, columns] = await Promise.all([client.ensureQueryData(packQuery(row.pack)), client.ensureQueryData(mentionsQuery(row.mentions))]);
      const slice = new TextDecoder("utf-8", { ignoreBOM: true }).decode(pack.subarray(row.from, row.to));
      const { article } = parseArticle(slice, { id: row.id, seed: row.seed, line: row.line, nth: row.nth });
      return { row, place, article, mentions: mentionsOf(columns, id), entities: entitiesOf(columns) };
    },
    structuralSharing: false,
  });
}

/** The open article: parsed here, in the browser, from the raw text the build bundled. */
export function useArticle(id: string) {
  const client = useQueryClient();
  return useQuery(articleQuery(client, useHead(), id));
}

/** Fetch a row that may not be in sight: for "next" and "previous". */
export async function fetchRowAt(client: QueryClient, head: Head, place: number): Promise<Row | null> {
  const newest = head.newest[place];
  if (newest !== undefined) return newest;
  const part = head.catalogs.find(({ from, count }) => place >= from && place < from + count);
  if (part === undefined) return null;
  return rowAt(await client.ensureQueryData(catalogPartQuery(part.file)), place - part.from);
}

/** The place of the open article, or -1 while it is not known. */
export function useOpenPlace(id: string | null): number {
  const client = useQueryClient();
  const { data } = useQuery({ ...articleQuery(client, useHead(), id ?? ""), enabled: id !== null });
  return data?.place ?? -1;
}

/** The date of the open article, or null while it is not known or when it has none. */
export function useOpenDate(id: string | null): string | null {
  const client = useQueryClient();
  const { data } = useQuery({ ...articleQuery(client, useHead(), id ?? ""), enabled: id !== null });
  return data?.row.date ?? null;
}
