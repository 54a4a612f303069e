import type { IDBPDatabase } from "idb";
import { openMigrated } from "../migrations.ts";
import { requireStores } from "../storage-trouble.ts";
import { openChannel, tellTabs } from "../tabs.ts";
import { countOwn, type OwnCounts } from "./count-own.ts";
import { findOlder, type OlderFile } from "./older-files.ts";
import { originalKey } from "./original-keys.ts";
import {
  bringBack,
  dropArticles,
  isGoneAnew,
  leaveShelves,
  type OwnChange,
  purgeGone,
  withdrawFile,
  undoAnew,
  withoutGone,
} from "./own-changes.ts";
import {
  ownMigrations,
  ownStores,
  type NewFile,
  type NewShelf,
  type OwnContentsRecord,
  type OwnEntity,
  type OwnFile,
  type OwnSchema,
  type OwnShelfRecord,
} from "./own-schema.ts";

/** What lists and the index need of all that is kept. */
export interface OwnContents {
  readonly revision: number;
  readonly shelves: readonly (OwnContentsRecord & { readonly shelf: number })[];
  readonly removed: ReadonlySet<string>;
}

/** The reader's own articles as the browser keeps them, for page and workers alike. What is refused for want of room rejects with a `QuotaExceededError`. */
export class OwnStore {
  readonly name: string;
  #opening: Promise<IDBPDatabase<OwnSchema>> | null = null;

  constructor(name: string) {
    this.name = name;
  }

  #open(): Promise<IDBPDatabase<OwnSchema>> {
    const opening = (this.#opening ??= openMigrated(this.name, ownMigrations, () => (this.#opening = null)).then((db) =>
      requireStores(db, ownStores),
    ));
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = null;
    });
    return opening;
  }

  async readContents(): Promise<OwnContents> {
    const transaction = (await this.#open()).transaction(["contents", "removed", "state"]);
    const contents = transaction.objectStore("contents");
    const [keys, records, removed, revision] = await Promise.all([
      contents.getAllKeys(),
      contents.getAll(),
      transaction.objectStore("removed").getAllKeys(),
      transaction.objectStore("state").get("revision"),
    ]);
    return {
      revision: revision ?? 0,
      shelves: records.map((record, at) => ({ shelf: keys[at] ?? 0, ...withoutGone(record) })),
      removed: new Set(removed),
    };
  }

  async readShelf(shelf: number): Promise<OwnShelfRecord | null> {
    return (await (await this.#open()).get("shelves", shelf)) ?? null;
  }

  /** On which shelf an article stands, taken out or not; null where it is not here. */
  async findShelf(article: string): Promise<number | null> {
    return (await (await this.#open()).get("articles", article)) ?? null;
  }

  async findFile(hash: string): Promise<OwnFile | null> {
    return (await (await this.#open()).get("files", hash)) ?? null;
  }

  /** The files that an article came from. */
  async findFilesOf(article: string): Promise<readonly OwnFile[]> {
    return (await this.#open()).getAllFromIndex("files", "articles", article);
  }

  /** The SHA-256 of these files, in hex. */
  async findHashesOf(article: string): Promise<readonly string[]> {
    return (await this.#open()).getAllKeysFromIndex("files", "articles", article);
  }

  async readFiles(): Promise<ReadonlyMap<string, OwnFile>> {
    const store = (await this.#open()).transaction("files").store;
    const [keys, files] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(keys.map((key, at) => [key, files[at]!]));
  }

  /** The bytes of a file, or of one of its pages, counted from 0; null where they are not kept. */
  async readOriginal(hash: string, page: number | null = null): Promise<Uint8Array<ArrayBuffer> | null> {
    return (await (await this.#open()).get("originals", originalKey(hash, page))) ?? null;
  }

  /** The files of an article of which the bytes are kept, by their hash. */
  async findOriginalsOf(article: string): Promise<ReadonlyMap<string, OwnFile>> {
    const transaction = (await this.#open()).transaction(["files", "originals"]);
    const files = transaction.objectStore("files").index("articles");
    const [hashes, found] = await Promise.all([files.getAllKeys(article), files.getAll(article)]);
    const keys = await Promise.all(hashes.map((hash) => transaction.objectStore("originals").getKey(hash)));
    return new Map(found.flatMap((file, at) => (keys[at] === undefined ? [] : [[hashes[at]!, file] as const])));
  }

  async readEntities(): Promise<ReadonlyMap<string, OwnEntity>> {
    const store = (await this.#open()).transaction("entities").store;
    const [keys, entities] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(keys.map((key, at) => [key, entities[at]!]));
  }

  /** The hashes of all files, or the ids of all articles, taken out or not. */
  async readKeys(name: "files" | "articles"): Promise<Set<string>> {
    return new Set(await (await this.#open()).getAllKeys(name));
  }

  /** Which of these articles are there already, taken out or not. */
  async findArticles(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const store = (await this.#open()).transaction("articles").store;
    const keys = await Promise.all(ids.map((id) => store.getKey(id)));
    return new Set(keys.filter((key) => key !== undefined));
  }

  /**
   * Put a shelf and the files it came from in, all or nothing: when this resolves they are kept, whatever happens next.
   *
   * Resolves to false, and keeps nothing, when another tab has put one of the articles in meanwhile. Articles of these files that the
   * reader had taken out are put back.
   */
  async put(shelf: NewShelf | null, files: readonly NewFile[]): Promise<boolean> {
    const db = await this.#open();
    const transaction = db.transaction(ownStores, "readwrite", { durability: "strict" });
    const done = transaction.done.then(
      () => true,
      (error: unknown) => error ?? new DOMException("The browser refused to store.", "QuotaExceededError"),
    );
    const stores = <Name extends (typeof ownStores)[number]>(name: Name) => transaction.objectStore(name);
    try {
      if (shelf !== null) {
        const { ids } = shelf.contents;
        const renews = shelf.renews ?? new Set();
        const before = await Promise.all(ids.map((id) => stores("articles").get(id)));
        if (before.some((place, at) => place !== undefined && !renews.has(ids[at]!))) {
          transaction.abort();
          await done;
          return false;
        }
        const last = (await stores("contents").openKeyCursor(null, "prev"))?.key ?? 0;
        const number = last + 1;
        const renewed = ids.flatMap((id, at) => (before[at] === undefined ? [] : [[id, before[at]] as const]));
        if (renewed.length > 0) await leaveShelves(transaction, renewed);
        const contents = renewed.length === 0 ? shelf.contents : { ...shelf.contents, renews: renewed };
        void stores("contents").put(contents, number).catch(ignore);
        void stores("shelves").put(shelf.build(number), number).catch(ignore);
        for (const id of ids) void stores("articles").put(number, id).catch(ignore);
        for (const [key, entity] of shelf.entities) void stores("entities").put(entity, key).catch(ignore);
      }
      for (const { hash, file, original, pageOriginals = [], drops } of files) {
        void stores("files").put(file, hash).catch(ignore);
        if (original !== null) void stores("originals").put(original, hash).catch(ignore);
        for (const [at, bytes] of pageOriginals.entries())
          void stores("originals").put(bytes, originalKey(hash, at)).catch(ignore);
        if (drops === undefined) for (const id of file.articles) void stores("removed").delete(id).catch(ignore);
        else {
          await bringBack(transaction, file.articles);
          await dropArticles(transaction, drops);
        }
      }
      const revision = (await stores("state").get("revision")) ?? 0;
      void stores("state")
        .put(revision + 1, "revision")
        .catch(ignore);
    } catch (error) {
      const refusal = await done;
      throw refusal === true ? error : refusal;
    }
    const ended = await done;
    if (ended !== true) throw ended;
    this.#tell();
    return true;
  }

  /** Take articles out, or put them back. */
  async setRemoved(ids: readonly string[], isRemoved: boolean): Promise<void> {
    const at = new Date().toISOString();
    await this.#change(async (transaction) => {
      const removed = transaction.objectStore("removed");
      for (const id of ids) void (isRemoved ? removed.put(at, id) : removed.delete(id)).catch(ignore);
    });
  }

  /** The articles that the reader took out, without those of which better ones came. */
  async findTakenOut(): Promise<readonly string[]> {
    const { store } = (await this.#open()).transaction("removed");
    const [ids, times] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return ids.filter((_, at) => !isGoneAnew(times[at] ?? ""));
  }

  /**
   * Take a file out by one of its names. A file that has others only loses the name; else it goes, and with it those of its articles that no
   * other file holds. Resolves to what `put` brings it back with.
   */
  async removeFile(name: string): Promise<readonly NewFile[]> {
    return this.#change((transaction) => withdrawFile(transaction, name));
  }

  /**
   * Let go of what was taken out, or read anew, before a time (ISO 8601): the shelves of which nothing is left, and the files all of whose
   * articles are gone. What shares a shelf with others stays until they are gone too. Resolves to the number of articles that were let go.
   */
  async purge(before: string): Promise<number> {
    const transaction = (await this.#open()).transaction(ownStores, "readwrite");
    const count = await purgeGone(transaction, before);
    await transaction.done;
    return count;
  }

  /** The files that readers before this version have read, in the order in which they came. */
  async findOlderFiles(version: number): Promise<readonly OlderFile[]> {
    const keptKeys = new Set(await (await this.#open()).getAllKeys("originals"));
    return findOlder(await this.readFiles(), (hash, page) => keptKeys.has(originalKey(hash, page)), version);
  }

  /** When files were last read anew, in milliseconds; null when there is nothing to undo of it. */
  async readAnewTime(): Promise<number | null> {
    return (await (await this.#open()).get("state", "anew")) ?? null;
  }

  /** Let all files that were read anew be as they were before. */
  async undoAnew(): Promise<void> {
    await this.#change(undoAnew);
  }

  /** Change what is kept, all or nothing, and tell of it. */
  async #change<Result>(change: (transaction: OwnChange) => Promise<Result>): Promise<Result> {
    const transaction = (await this.#open()).transaction(ownStores, "readwrite");
    transaction.done.catch(ignore);
    const result = await change(transaction);
    const state = transaction.objectStore("state");
    await state.put(((await state.get("revision")) ?? 0) + 1, "revision");
    await transaction.done;
    this.#tell();
    return result;
  }

  /** How much of everything is kept, and the bytes of the files that were added. */
  async count(): Promise<OwnCounts> {
    return countOwn((await this.#open()).transaction(["articles", "removed", "files", "originals"]));
  }

  async readSegment(key: string): Promise<Uint8Array | null> {
    return (await (await this.#open()).get("segments", key)) ?? null;
  }

  /** Keep what can be made again; what the browser refuses is let go. */
  async keepSegments(made: ReadonlyMap<string, Uint8Array>, wanted: ReadonlySet<string>): Promise<void> {
    const { store, done } = (await this.#open()).transaction("segments", "readwrite");
    for (const key of await store.getAllKeys()) if (!wanted.has(key)) void store.delete(key).catch(ignore);
    for (const [key, bytes] of made) void store.put(bytes, key).catch(ignore);
    await done;
  }

  /** Keep more of what can be made again, beside what is kept. */
  async addSegments(made: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const { store, done } = (await this.#open()).transaction("segments", "readwrite");
    for (const [key, bytes] of made) void store.put(bytes, key).catch(ignore);
    await done;
  }

  /** Be told when another tab or worker, or this one, has changed what is kept. Returns a way to stop. */
  watch(onChange: () => void): () => void {
    const channel = openChannel(this.name);
    channel?.addEventListener("message", onChange);
    return () => channel?.close();
  }

  #tell(): void {
    tellTabs(this.name, "changed");
  }
}

/** What a request says the transaction says too. */
const ignore = () => undefined;
