import type { DBSchema, IDBPDatabase } from "idb";
import { openMigrated, type Migration } from "./migrations.ts";
import { storageName } from "./site-name.ts";
import { requireStores, troubleOf, type StorageTrouble } from "./storage-trouble.ts";

/** What the browser remembers for a reader. A store is added here and by a migration at the end of `readerMigrations`. */
interface ReaderSchema extends DBSchema {
  /** Articles that were read to the end, by id. */
  read: { key: string; value: { readonly at: string } };
  /** Articles the reader starred, by id. */
  stars: { key: string; value: { readonly at: string } };
  /** Where the reader was in an article, by its id. */
  places: { key: string; value: { readonly paragraph: number; readonly at: string } };
}

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
  /** The article that the reader last left in its midst, or null when there is none. */
  readonly lastLeft: () => Promise<string | null>;
  /** Why nothing can be stored, so that what is saved lasts for this visit only; null while all is well. */
  readonly trouble: () => Promise<StorageTrouble | null>;
  /** Be told when the database was closed under the page (emptied, or wanted by a newer version), or refused to store. Returns a way to stop. */
  readonly watch: (onChange: () => void) => () => void;
}

/** The database of this Dateline's reader. Nothing is opened before the first question. */
export const readerDatabase: ReaderDatabase = createReaderDatabase(storageName("reader"));

/**
 * Make a database of a given name. Nothing in it rejects for want of storage: reading goes on, and what
 * cannot be stored is held in memory.
 */
export function createReaderDatabase(name: string): ReaderDatabase {
  /** What the browser refused to store. */
  const memory = {
    read: new Map<string, { at: string }>(),
    stars: new Map<string, { at: string }>(),
    places: new Map<string, { paragraph: number; at: string }>(),
  };
  const listeners = new Set<() => void>();
  let opening: Promise<IDBPDatabase<ReaderSchema> | StorageTrouble> | null = null;
  /** Why it refused to store last, although it is open: no room, most likely. */
  let refusal: StorageTrouble | null = null;
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const onClose = () => {
    opening = null;
    notify();
  };
  const open = () => {
    opening ??= openMigrated(name, readerMigrations, onClose)
      .then((db) => requireStores(db, ["read", "stars", "places"]))
      .catch(troubleOf);
    return opening;
  };
  /** Ask the database; null when it cannot answer. */
  const ask = async <Result>(question: (db: IDBPDatabase<ReaderSchema>) => Promise<Result>): Promise<Result | null> => {
    const db = await open();
    return typeof db === "string" ? null : question(db).catch(() => null);
  };
  /** Store something; true when it is stored. */
  const store = async (write: (db: IDBPDatabase<ReaderSchema>) => Promise<unknown>): Promise<boolean> => {
    const db = await open();
    const before = refusal;
    refusal = typeof db === "string" ? db : await write(db).then(() => null, troubleOf);
    if (refusal !== before) notify();
    return refusal === null;
  };

  const idsIn = async (name: "read" | "stars"): Promise<ReadonlySet<string>> => {
    const stored = (await ask((db) => db.getAllKeys(name))) ?? [];
    return new Set([...stored, ...memory[name].keys()]);
  };
  const saveMember = async (name: "read" | "stars", articleId: string, isMember: boolean) => {
    const at = { at: now() };
    memory[name].delete(articleId);
    if (!isMember) await store((db) => db.delete(name, articleId));
    else if (!(await store((db) => db.put(name, at, articleId)))) memory[name].set(articleId, at);
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
      const place = { paragraph, at: now() };
      memory.places.delete(articleId);
      if (!(await store((db) => db.put("places", place, articleId)))) memory.places.set(articleId, place);
    },
    async lastLeft() {
      const stored =
        (await ask(async (db) => {
          const [ids, places] = await Promise.all([db.getAllKeys("places"), db.getAll("places")]);
          return ids.flatMap((id, i) => (places[i] === undefined ? [] : [[id, places[i]] as const]));
        })) ?? [];
      const left = [...stored, ...memory.places].filter(([, { paragraph }]) => paragraph > 0);
      return (
        left.reduce<(typeof left)[number] | null>((a, b) => (a === null || b[1].at > a[1].at ? b : a), null)?.[0] ??
        null
      );
    },
    async trouble() {
      const db = await open();
      return typeof db === "string" ? db : refusal;
    },
    watch(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

const now = () => new Date().toISOString();
