import { readFromPack } from "../library/formats/pack.ts";
import { formatOwnLine, type BackedUpArticle } from "../core/backup/own-data.ts";
import { parseColumns, rowsOf } from "../library/formats/catalog.ts";
import { entitiesOf, mentionsOf, parseMentionColumns } from "../library/formats/mentions.ts";
import { joinBytes } from "../core/text/join-bytes.ts";
import type { OwnFile, OwnShelfRecord } from "../platform/own/own-schema.ts";
import type { OwnStore } from "../platform/own/own-store.ts";

/** A file of a backup. */
export interface BackupFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where a backup keeps own articles, what is known of their files, and the bytes of these. */
export const ownPaths = { articles: "own/articles-", files: "own/files.jsonl", originals: "own/originals/" } as const;

/** Characters in a file of articles: so much is packed in one go, some tens of milliseconds. */
const textPerFile = 1_000_000;

/** Write what the reader added as files of a backup, some megabyte at a time. What was taken out stays out. */
export async function* collectOwn(store: OwnStore): AsyncGenerator<BackupFile> {
  const { shelves, removed } = await store.readContents();
  const written = new Set<string>();
  const encoder = new TextEncoder();
  let [lines, length, nth] = [[] as string[], 0, 0];
  const flush = (): BackupFile => {
    nth += 1;
    const bytes = encoder.encode(lines.join(""));
    [lines, length] = [[], 0];
    return { path: `${ownPaths.articles}${String(nth).padStart(4, "0")}.jsonl`, bytes };
  };
  for (const { shelf, ids } of shelves) {
    const record = await store.readShelf(shelf);
    if (record === null) continue;
    const here = new Set(ids);
    for (const article of articlesOf(record)) {
      if (!here.has(article.id) || removed.has(article.id) || written.has(article.id)) continue;
      written.add(article.id);
      const line = formatOwnLine(article);
      lines.push(line);
      length += line.length;
      if (length >= textPerFile) yield flush();
    }
  }
  if (lines.length > 0) yield flush();
  const fileLines: string[] = [];
  for (const [hash, { earlier: _, told: __, ...file }] of await store.readFiles()) {
    const articles = file.articles.filter((id) => written.has(id));
    // A file that is there only for what was taken out would else say, when it is added again, that all of it is here.
    if (articles.length === 0 && file.articles.length > 0) continue;
    const original = await readWhole(store, hash, file);
    const { pageBytes = [], bytes = null } = original ?? {};
    fileLines.push(formatOwnLine({ hash, ...file, articles, ...(pageBytes.length > 0 && { pageBytes }) }));
    if (bytes !== null) yield { path: ownPaths.originals + hash, bytes };
  }
  if (fileLines.length > 0) yield { path: ownPaths.files, bytes: encoder.encode(fileLines.join("")) };
}

/** The bytes of a file with those of its pages behind, which its hash is of; null where they are not all kept. */
async function readWhole(
  store: OwnStore,
  hash: string,
  { pages = [] }: OwnFile,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly pageBytes: readonly number[] } | null> {
  const list = await store.readOriginal(hash);
  const parts = (await Promise.all(pages.map((_, at) => store.readOriginal(hash, at)))).filter((part) => part !== null);
  if (list === null || parts.length < pages.length) return null;
  return {
    bytes: parts.length === 0 ? list : joinBytes([list, ...parts]),
    pageBytes: parts.map((part) => part.length),
  };
}

function* articlesOf({ pack, mentions, rows, sources }: OwnShelfRecord): Generator<BackedUpArticle> {
  const columns = parseMentionColumns(mentions);
  const entities = entitiesOf(columns);
  for (const [at, row] of rowsOf(parseColumns(rows)).entries()) {
    const { id, seed, line, nth, date, time, title, isTitleDerived } = row;
    const named = mentionsOf(columns, id);
    const ids = new Set(named.map(({ entity }) => entity));
    yield {
      id,
      seed,
      line,
      nth,
      date,
      time,
      title,
      isTitleDerived,
      source: sources[at] ?? null,
      slice: readFromPack(pack, row),
      mentions: named,
      entities: [...ids].flatMap((entity) => entities.get(entity) ?? []),
      ...(row.pageStarts !== undefined && { pageStarts: row.pageStarts }),
      ...(row.pageFiles !== undefined && { pageFiles: row.pageFiles.map(({ path }) => path) }),
    };
  }
}
