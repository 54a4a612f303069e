import type { IDBPTransaction } from "idb";
import { originalKey, originalsOf } from "./original-keys.ts";
import type { NewFile, OwnContentsRecord, OwnSchema, ownStores } from "./own-schema.ts";

/** A transaction over all that is kept of own articles, in which something is changed. */
export type OwnChange = IDBPTransaction<OwnSchema, typeof ownStores, "readwrite">;

/** What the time of an article ends in that gave way to a better one: the reader did not take it out, and does not put it back. */
const anewEnding = " anew";

/** Whether an article gave way to a better one, by the time that is noted of it. */
export function isGoneAnew(time: string): boolean {
  return time.endsWith(anewEnding);
}

/** What is known of a shelf, with no id where the article stands on another shelf. */
export function withoutGone(record: OwnContentsRecord): OwnContentsRecord {
  if (record.gone === undefined) return record;
  const gone = new Set(record.gone);
  return { ...record, ids: record.ids.map((id) => (gone.has(id) ? "" : id)) };
}

/** Let articles stand on another shelf than these. */
export async function leaveShelves(
  transaction: OwnChange,
  articles: readonly (readonly [id: string, shelf: number])[],
): Promise<void> {
  const contents = transaction.objectStore("contents");
  for (const shelf of new Set(articles.map(([, number]) => number))) {
    const record = await contents.get(shelf);
    if (record === undefined) continue;
    const ids = articles.flatMap(([id, number]) => (number === shelf ? [id] : []));
    await contents.put({ ...record, gone: [...new Set([...(record.gone ?? []), ...ids])] }, shelf);
  }
  await transaction.objectStore("state").put(Date.now(), "anew");
}

/** Let articles go that gave way to others, but for those that a file still holds. */
export async function dropArticles(transaction: OwnChange, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const files = transaction.objectStore("files").index("articles");
  const removed = transaction.objectStore("removed");
  const time = new Date().toISOString() + anewEnding;
  for (const id of ids)
    // What the reader has taken out is his to put back.
    if ((await files.count(id)) === 0 && (await removed.get(id)) === undefined) await removed.put(time, id);
  await transaction.objectStore("state").put(Date.now(), "anew");
}

/** Let articles be here again that had given way to others. */
export async function bringBack(transaction: OwnChange, ids: readonly string[]): Promise<void> {
  const removed = transaction.objectStore("removed");
  for (const id of ids) {
    const time = await removed.get(id);
    if (time !== undefined && isGoneAnew(time)) await removed.delete(id);
  }
}

/** Let all files that were read anew be as they were before. */
export async function undoAnew(transaction: OwnChange): Promise<void> {
  const store = <Name extends (typeof ownStores)[number]>(name: Name) => transaction.objectStore(name);
  const came = new Set<string>();
  for (let at = await store("files").openCursor(); at !== null; at = await at.continue()) {
    const { earlier, readers: _, ...file } = at.value;
    if (earlier === undefined) continue;
    const { dropped, moves: __, ...before } = earlier;
    const idsBefore = new Set(before.articles);
    for (const id of file.articles) if (!idsBefore.has(id)) came.add(id);
    await at.update({ ...file, ...before });
    await bringBack(transaction, dropped);
  }
  await dropArticles(transaction, [...came]);
  const contents = store("contents");
  for (let at = await contents.openCursor(); at !== null; at = await at.continue()) {
    const { renews, ...record } = at.value;
    if (renews === undefined) continue;
    const back: string[] = [];
    for (const [id, shelf] of renews) {
      const old = await contents.get(shelf);
      if (old === undefined || (await store("articles").get(id)) !== at.key) continue;
      await contents.put({ ...old, gone: (old.gone ?? []).filter((other) => other !== id) }, shelf);
      await store("articles").put(shelf, id);
      back.push(id);
    }
    await at.update({ ...record, gone: [...(record.gone ?? []), ...back] });
  }
  await store("state").delete("anew");
}

/** Take a file out by one of its names; resolves to what brings it back. */
export async function withdrawFile(transaction: OwnChange, name: string): Promise<readonly NewFile[]> {
  const store = <Name extends (typeof ownStores)[number]>(name: Name) => transaction.objectStore(name);
  const files = store("files");
  const before: NewFile[] = [];
  for (let at = await files.openCursor(); at !== null; at = await at.continue()) {
    const { primaryKey: hash, value: file } = at;
    if (!file.names.includes(name)) continue;
    const pages = (file.pages ?? []).map((_, at) => store("originals").get(originalKey(hash, at)));
    const pageOriginals = (await Promise.all(pages)).filter((bytes) => bytes !== undefined);
    before.push({ hash, file, original: (await store("originals").get(hash)) ?? null, pageOriginals });
    const names = file.names.filter((other) => other !== name);
    if (names.length > 0) void files.put({ ...file, names }, hash).catch(ignore);
    else {
      void files.delete(hash).catch(ignore);
      void store("originals").delete(originalsOf(hash)).catch(ignore);
    }
  }
  for (const id of new Set(before.flatMap(({ file: { articles } }) => articles)))
    if ((await files.index("articles").count(id)) === 0)
      void store("removed").put(new Date().toISOString(), id).catch(ignore);
  return before;
}

/** Let go of what was taken out or read anew before a time (ISO 8601); resolves to the number of articles that are let go. */
export async function purgeGone(transaction: OwnChange, before: string): Promise<number> {
  const store = <Name extends (typeof ownStores)[number]>(name: Name) => transaction.objectStore(name);
  const removed = new Set<string>();
  for (let at = await store("removed").openCursor(); at !== null; at = await at.continue())
    if (at.value < before) removed.add(at.key);
  const anew = await store("state").get("anew");
  const isAnewOver = anew !== undefined && new Date(anew).toISOString() < before;
  if (removed.size === 0 && !isAnewOver) return 0;
  let count = 0;
  let isLess = false;
  for (let at = await store("contents").openCursor(); at !== null; at = await at.continue()) {
    const { ids, gone = [] } = at.value;
    const elsewhere = new Set(gone);
    if (!ids.every((id) => (elsewhere.has(id) ? isAnewOver || anew === undefined : removed.has(id)))) continue;
    for (const name of ["contents", "shelves"] as const) void store(name).delete(at.key).catch(ignore);
    const idsHere = ids.filter((id) => !elsewhere.has(id));
    for (const name of ["articles", "removed"] as const)
      for (const id of idsHere) void store(name).delete(id).catch(ignore);
    count += idsHere.length;
    isLess = true;
  }
  for (let at = await store("files").openCursor(); at !== null; at = await at.continue()) {
    const { earlier, ...file } = at.value;
    if (file.articles.length > 0 && file.articles.every((id) => removed.has(id))) {
      void store("originals").delete(originalsOf(at.primaryKey)).catch(ignore);
      void store("files").delete(at.primaryKey).catch(ignore);
    } else if (earlier !== undefined && isAnewOver) void store("files").put(file, at.primaryKey).catch(ignore);
  }
  if (isAnewOver) void store("state").delete("anew").catch(ignore);
  if (isLess) void store("segments").clear().catch(ignore);
  return count;
}

/** What a request says the transaction says too. */
const ignore = () => undefined;
