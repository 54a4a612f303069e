import type { DBSchema, IDBPDatabase } from "idb";
import type { ArticleMark, ByMark } from "../core/reading/article-marks.ts";
import { keepOpen } from "./keep-open.ts";
import type { Migration } from "./migrations.ts";
import { tellReaderChange } from "./reader-changes.ts";
import { storageName } from "./site-name.ts";
import { troubleOf, type StorageTrouble } from "./storage-trouble.ts";

/** When an article was marked. */
interface Marked {
  readonly at: string;
}

/** What the browser remembers for a reader, by store and, in it, by article. A store is added here and by a migration at the end of `readerMigrations`. */
interface Stored {
  /** Articles that were read to the end. */
  readonly read: Marked;
  readonly stars: Marked;
  /** Where the reader was in an article. */
  readonly places: Marked & { readonly paragraph: number };
}

type StoreName = keyof Stored;
type ReaderSchema = DBSchema & { [Name in StoreName]: { key: string; value: Stored[Name] } };

/** Of each store whether it is there: none can be left out. */
const stores: Readonly<Record<StoreName, true>> = { read: true, stars: true, places: true };
const storeNames = Object.keys(stores) as StoreName[];

/** Where each mark of articles is stored. */
const storeOf: ByMark<"read" | "stars"> = { read: "read", starred: "stars" };

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
  /** Ids of the articles that bear a mark. */
  readonly markedIds: (mark: ArticleMark) => Promise<ReadonlySet<string>>;
  readonly saveMark: (mark: ArticleMark, articleId: string, isMarked: boolean) => Promise<void>;
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

/** What is to be stored under an article's id; null takes it out. */
type Change<Name extends StoreName> = Stored[Name] | null;
type Held = { readonly [Name in StoreName]: Map<string, Change<Name>> };

/**
 * Make a database of a given name. Nothing in it rejects for want of storage: reading goes on, and what
 * cannot be stored is held in memory, and stored with the next that can.
 */
export function createReaderDatabase(name: string): ReaderDatabase {
  /** What the browser has not stored yet, by article. */
  const held = Object.fromEntries(storeNames.map((store) => [store, new Map()])) as Held;
  const listeners = new Set<() => void>();
  /** Why it refused to store last, although it is open: no room, most likely. */
  let refusal: StorageTrouble | null = null;
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const database = keepOpen(name, readerMigrations, storeNames, notify);
  /** Ask the database; null when it cannot answer. */
  const ask = async <Result>(question: (db: IDBPDatabase<ReaderSchema>) => Promise<Result>): Promise<Result | null> => {
    const db = await database.open();
    return typeof db === "string" ? null : question(db).catch(() => null);
  };
  const save = async <Name extends StoreName>(store: Name, articleId: string, change: Change<Name>) => {
    (held[store] as Map<string, Change<Name>>).set(articleId, change);
    const before = refusal;
    refusal = await database.attempt((db) => storeAll(db, held).then(() => null, troubleOf));
    if (refusal !== before) notify();
  };

  return {
    async markedIds(mark) {
      const store = storeOf[mark];
      const ids = new Set((await ask((db) => db.getAllKeys(store))) ?? []);
      for (const [id, change] of held[store]) {
        if (change === null) ids.delete(id);
        else ids.add(id);
      }
      return ids;
    },
    async saveMark(mark, articleId, isMarked) {
      tellReaderChange();
      await save(storeOf[mark], articleId, isMarked ? { at: now() } : null);
      tellReaderChange();
    },
    async readPlace(articleId) {
      const place =
        held.places.get(articleId) ?? (await ask(async (db) => (await db.get("places", articleId)) ?? null));
      return place?.paragraph ?? null;
    },
    savePlace: (articleId, paragraph) => save("places", articleId, { paragraph, at: now() }),
    async lastLeft() {
      const stored =
        (await ask(async (db) => {
          const [ids, places] = await Promise.all([db.getAllKeys("places"), db.getAll("places")]);
          return ids.flatMap((id, i) => (places[i] === undefined ? [] : [[id, places[i]] as const]));
        })) ?? [];
      const waiting = [...held.places].flatMap(([id, place]) => (place === null ? [] : [[id, place] as const]));
      const left = [...stored, ...waiting].filter(([, { paragraph }]) => paragraph > 0);
      return (
        left.reduce<(typeof left)[number] | null>((a, b) => (a === null || b[1].at > a[1].at ? b : a), null)?.[0] ??
        null
      );
    },
    async trouble() {
      const db = await database.open();
      return typeof db === "string" ? db : refusal;
    },
    watch(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** Store all that is held, all or none. What is changed again meanwhile stays held. */
async function storeAll(db: IDBPDatabase<ReaderSchema>, held: Held): Promise<void> {
  const changes = storeNames.flatMap((store) => [...held[store]].map(([id, change]) => ({ store, id, change })));
  const transaction = db.transaction(storeNames, "readwrite");
  const storing = changes.map(async ({ store, id, change }) => {
    if (change === null) await transaction.objectStore(store).delete(id);
    else await transaction.objectStore(store).put(change as never, id);
  });
  // Not left to the browser: a page that is reloaded at this moment would take the change along.
  transaction.commit();
  // The transaction's own end tells what went wrong; a refused request's promise says it too, and must not be left alone.
  await Promise.all([transaction.done, ...storing]);
  for (const { store, id, change } of changes) if (held[store].get(id) === change) held[store].delete(id);
}

const now = () => new Date().toISOString();
