import type { DBSchema, IDBPDatabase } from "idb";
import { openMigrated, type Migration } from "./migrations.ts";
import { storageName } from "./site-name.ts";

/** What the browser remembers for a reader. A store is added here and by a migration at the end of `readerMigrations`. */
interface ReaderSchema extends DBSchema {
  /** Articles that were read to the end, by id. */
  read: { key: string; value: { readonly at: string } };
  /** Articles the reader starred, by id. */
  stars: { key: string; value: { readonly at: string } };
  /** Where the reader was in an article, by its id. */
  places: { key: string; value: { readonly paragraph: number; readonly at: string } };
}

type StoreName = "read" | "stars" | "places";

/** Never changed once published: readers have databases of every version. */
const readerMigrations: readonly Migration<ReaderSchema>[] = [
  (db) => {
    db.createObjectStore("read");
    db.createObjectStore("stars");
    db.createObjectStore("places");
  },
];

/** What a reader has read, and where they were. */
export interface ReaderDatabase {
  readonly readIds: () => Promise<ReadonlySet<string>>;
  readonly saveRead: (articleId: string, isRead: boolean) => Promise<void>;
  readonly starredIds: () => Promise<ReadonlySet<string>>;
  readonly saveStar: (articleId: string, isStarred: boolean) => Promise<void>;
  /** The number of the paragraph the reader was at, counted from 0, or null when there is none. */
  readonly readPlace: (articleId: string) => Promise<number | null>;
  readonly savePlace: (articleId: string, paragraph: number) => Promise<void>;
  /** False when the browser refuses to store (some private windows, blocked site data): what is saved lasts for this visit only. */
  readonly isLasting: () => Promise<boolean>;
}

/** The database of this Dateline's reader. Nothing is opened before the first question. */
export const readerDatabase: ReaderDatabase = createReaderDatabase(storageName("reader"));

/**
 * Make a database of a given name. Nothing in it rejects for want of storage: reading goes on, and what
 * cannot be stored is held in memory.
 */
export function createReaderDatabase(name: string): ReaderDatabase {
  const memory = {
    read: new Map<string, { at: string }>(),
    stars: new Map<string, { at: string }>(),
    places: new Map<string, { paragraph: number; at: string }>(),
  };
  let opening: Promise<IDBPDatabase<ReaderSchema> | null> | null = null;

  const open = () => {
    opening ??= openMigrated(name, readerMigrations, () => (opening = null)).catch(() => null);
    return opening;
  };
  /** Ask the database; null when it cannot answer. */
  const ask = async <Result>(question: (db: IDBPDatabase<ReaderSchema>) => Promise<Result>): Promise<Result | null> => {
    const db = await open();
    return db === null ? null : question(db).catch(() => null);
  };
  const remove = async (store: StoreName, articleId: string) => {
    memory[store].delete(articleId);
    await ask((db) => db.delete(store, articleId));
  };

  const idsIn = async (store: "read" | "stars"): Promise<ReadonlySet<string>> => {
    const stored = (await ask((db) => db.getAllKeys(store))) ?? [];
    return new Set([...stored, ...memory[store].keys()]);
  };
  const saveMember = async (store: "read" | "stars", articleId: string, isMember: boolean) => {
    if (!isMember) return remove(store, articleId);
    memory[store].set(articleId, { at: now() });
    await ask((db) => db.put(store, { at: now() }, articleId));
  };

  return {
    readIds: () => idsIn("read"),
    saveRead: (articleId, isRead) => saveMember("read", articleId, isRead),
    starredIds: () => idsIn("stars"),
    saveStar: (articleId, isStarred) => saveMember("stars", articleId, isStarred),
    async readPlace(articleId) {
      const place =
        memory.places.get(articleId) ?? (await ask(async (db) => (await db.get("places", articleId)) ?? null));
      return place?.paragraph ?? null;
    },
    async savePlace(articleId, paragraph) {
      memory.places.set(articleId, { paragraph, at: now() });
      await ask((db) => db.put("places", { paragraph, at: now() }, articleId));
    },
    isLasting: async () => (await open()) !== null,
  };
}

const now = () => new Date().toISOString();
