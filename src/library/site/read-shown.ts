import { parseColumns, rowsOf } from "../formats/catalog.ts";
import { folderSource } from "../../core/catalog/folder-source.ts";
import { parseHealth, type Health } from "../formats/health.ts";
import { parsePublishedLedger } from "../formats/published-ledger.ts";
import { entitiesOf, parseMentionColumns, type MentionColumns } from "../formats/mentions.ts";
import type { Head } from "../formats/head.ts";
import { parseToldColumns, parseToldManifest } from "../formats/told.ts";
import { readCode, type ToldEntry } from "../../core/time/told-entries.ts";
import type { IndexEntity } from "../index/index-input.ts";
import { readManifest } from "../index/manifest.ts";
import { parseNames } from "../index/names-file.ts";
import type { Shelf } from "../shelf/build-shelf.ts";
import { forEachTold } from "../formats/told.ts";
import { ShownArticle } from "./shown-article.ts";

/** Reads a file of the library by its path relative to the page. Rejects, in words for the reader, when it cannot be had. */
export type ReadLibraryFile = (file: string) => Promise<Uint8Array>;

/** All that a library holds, as its files say. */
export interface ShownLibrary {
  /** In no order that counts. */
  readonly articles: readonly ShownArticle[];
  readonly entities: ReadonlyMap<string, IndexEntity>;
  /** Told times by article id; null where nobody has looked for them. */
  readonly told: ReadonlyMap<string, readonly ToldEntry[]> | null;
  readonly health: Health;
  /** JSON lines and what no longer fits of them; null without a ledger. */
  readonly ledger: { readonly text: string; readonly stale: Readonly<Record<string, string>> } | null;
}

/** Read a whole library. `onProgress` is told how many of its articles are here. Throws when it has no index yet, which only a development server's lacks. */
export async function readShown(
  head: Head,
  read: ReadLibraryFile,
  onProgress: (articles: number) => void,
): Promise<ShownLibrary> {
  if (head.index === null) throw new Error("The library is still being indexed. Try again as soon as that is done.");
  const packs = new Map<string, Uint8Array>();
  const mentions = new Map<string, MentionColumns>();
  const articles: ShownArticle[] = [];
  for (const { file } of head.catalogs) {
    for (const row of rowsOf(parseColumns(await readText(read, file)))) {
      const pack = packs.get(row.pack) ?? (await read(row.pack));
      packs.set(row.pack, pack);
      const columns = mentions.get(row.mentions) ?? parseMentionColumns(await readText(read, row.mentions));
      mentions.set(row.mentions, columns);
      articles.push(new ShownArticle(row, { pack, mentions: columns, source: folderSource(head.sources, row.seed) }));
    }
    onProgress(articles.length);
  }
  const health = parseHealth(await readText(read, head.health));
  return {
    articles,
    entities: await readEntities(head.index, read),
    told: head.told === undefined ? null : await readTold(head.told, articles, read),
    health,
    ledger: health.ledger === undefined ? null : parsePublishedLedger(await readText(read, health.ledger)),
  };
}

/** Read the articles of a shelf that the reader filled, but for those that were taken out, and whom they name. */
export function readOwnShelf(
  { pack, mentions, rows }: Shelf,
  isRemoved: (id: string) => boolean,
): { readonly articles: readonly ShownArticle[]; readonly entities: readonly IndexEntity[] } {
  const columns = parseMentionColumns(mentions);
  const files = { pack, mentions: columns, source: null };
  const articles = rowsOf(parseColumns(rows)).flatMap((row) =>
    isRemoved(row.id) ? [] : [new ShownArticle(row, files)],
  );
  return { articles, entities: [...entitiesOf(columns).values()] };
}

async function readText(read: ReadLibraryFile, file: string): Promise<string> {
  return new TextDecoder().decode(await read(file));
}

async function readEntities(index: string, read: ReadLibraryFile): Promise<ReadonlyMap<string, IndexEntity>> {
  const { manifest } = readManifest(await read(index));
  const entities = new Map<string, IndexEntity>();
  for (const file of manifest.entities)
    for (const [id, name, type, nationalityOf] of parseNames(await readText(read, beside(index, file))))
      entities.set(id, { id, name, type, ...(nationalityOf !== undefined && { nationalityOf }) });
  return entities;
}

/** Told times lie by their articles' order in the list. */
async function readTold(
  told: string,
  newestFirst: readonly ShownArticle[],
  read: ReadLibraryFile,
): Promise<ReadonlyMap<string, readonly ToldEntry[]>> {
  const found = new Map<string, ToldEntry[]>();
  let from = 0;
  for (const { file, articles } of parseToldManifest(await readText(read, told)).files) {
    forEachTold(parseToldColumns(await readText(read, beside(told, file))), (row, start, end, first, last, code) => {
      const id = newestFirst[from + row]?.id ?? "";
      const entries = found.get(id) ?? [];
      found.set(id, entries);
      entries.push({ start, end, first, last, ...readCode(code) });
    });
    from += articles;
  }
  return found;
}

function beside(file: string, name: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1) + name;
}
