import type { DBSchema, IDBPDatabase } from "idb";
import type { Kept, ReaderThing } from "../core/reading/reader-thing.ts";
import {
  thingNames,
  thingOf,
  type ArticleMark,
  type ReaderThingName,
  type ThingStore,
  type ThingValue,
} from "../core/reading/reader-things.ts";
import { keepOpen } from "./keep-open.ts";
import type { Migration } from "./migrations.ts";
import { tellReaderChange } from "./reader-changes.ts";
import { storageName } from "./site-name.ts";
import { troubleOf, type StorageTrouble } from "./storage-trouble.ts";
import { openChannel, tellTabs } from "./tabs.ts";

/** What is stored of a thing under an article's id: when it was said, and what its value is made of. */
type Stored = { readonly at: string } & Readonly<Record<string, unknown>>;
type ReaderSchema = DBSchema & { [Store in ThingStore]: { key: string; value: Stored } };

const things = thingNames.map((name) => [name, thingOf(name) as unknown as ReaderThing<unknown, ThingStore>] as const);
const storeNames = things.map(([, { store }]) => store);

/** One for each version in which things came: never changed once published, since readers have databases of every version. */
const readerMigrations: readonly Migration<ReaderSchema>[] = Array.from(
  { length: Math.max(...things.map(([, { since }]) => since)) },
  (_, at) => (db) => {
    for (const [, { store, since }] of things) if (since === at + 1) db.createObjectStore(store);
  },
);

/** What a reader keeps of articles: the things of the table, by article. */
export interface ReaderDatabase {
  /** All values of a thing. What is stored in no shape of it is left out. */
  readonly valuesOf: <Name extends ReaderThingName>(name: Name) => Promise<ReadonlyMap<string, Kept<ThingValue<Name>>>>;
  /** The value of one article, or null when it has none. */
  readonly valueOf: <Name extends ReaderThingName>(name: Name, articleId: string) => Promise<ThingValue<Name> | null>;
  /** Store a value, or take it out with null. `at` is when it was said: now, where it comes from no backup. */
  readonly saveValue: <Name extends ReaderThingName>(
    name: Name,
    articleId: string,
    value: ThingValue<Name> | null,
    at?: string,
  ) => Promise<void>;
  /** Ids of the articles that bear a mark. */
  readonly markedIds: (mark: ArticleMark) => Promise<ReadonlySet<string>>;
  readonly saveMark: (mark: ArticleMark, articleId: string, isMarked: boolean) => Promise<void>;
  /** The article that the reader last left in its midst, or null when there is none. */
  readonly lastLeft: () => Promise<string | null>;
  /** Why nothing can be stored, so that what is saved lasts for this visit only; null while all is well. */
  readonly trouble: () => Promise<StorageTrouble | null>;
  /** Be told when the database was closed under the page (emptied, or wanted by a newer version), refused to store, or was changed by another tab. Returns a way to stop. */
  readonly watch: (onChange: () => void) => () => void;
}

/** The database of this Dateline's reader. Nothing is opened before the first question. */
export const readerDatabase: ReaderDatabase = createReaderDatabase(storageName("reader"));

/** What is to be stored, by store and article; null takes it out. */
type Held = ReadonlyMap<ThingStore, Map<string, Stored | null>>;

/**
 * Make a database of a given name. Nothing in it rejects for want of storage: reading goes on, and what
 * cannot be stored is held in memory, and stored with the next that can.
 */
export function createReaderDatabase(name: string): ReaderDatabase {
  /** What the browser has not stored yet. */
  const held: Held = new Map(storeNames.map((store) => [store, new Map()]));
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
  const save = async (store: ThingStore, articleId: string, change: Stored | null) => {
    held.get(store)?.set(articleId, change);
    const before = refusal;
    refusal = await database.attempt((db) => storeAll(db, held).then(() => null, troubleOf));
    if (refusal !== before) notify();
  };
  const storedIn = async (store: ThingStore): Promise<ReadonlyMap<string, Stored>> => {
    const stored = new Map(
      await ask(async (db) => {
        const [ids, records] = await Promise.all([db.getAllKeys(store), db.getAll(store)]);
        return ids.flatMap((id, i) => (records[i] === undefined ? [] : [[id, records[i]] as const]));
      }),
    );
    for (const [id, change] of held.get(store) ?? []) {
      if (change === null) stored.delete(id);
      else stored.set(id, change);
    }
    return stored;
  };
  /** By which this page hears of what other tabs store, while anybody wants to know. */
  let channel: BroadcastChannel | null = null;
  const tellOthers = (store: ThingStore) => (channel === null ? tellTabs(name, store) : channel.postMessage(store));
  const valuesOf: ReaderDatabase["valuesOf"] = async (thingName) => {
    const { store, parse } = thingOf(thingName);
    const values = new Map<string, Kept<ThingValue<typeof thingName>>>();
    for (const [id, stored] of await storedIn(store)) {
      const value = parse(stored);
      if (value !== null) values.set(id, { value, at: stored.at });
    }
    return values;
  };
  const saveValue: ReaderDatabase["saveValue"] = async (thingName, articleId, value, at = now()) => {
    const { store, format, backup } = thingOf(thingName);
    if (backup !== null) tellReaderChange();
    await save(store, articleId, value === null ? null : { ...format(value), at });
    if (backup === null) return;
    tellReaderChange();
    tellOthers(store);
  };

  return {
    valuesOf,
    saveValue,
    async valueOf(thingName, articleId) {
      const { store, parse } = thingOf(thingName);
      const waiting = held.get(store)?.get(articleId);
      const stored =
        waiting === undefined ? await ask(async (db) => (await db.get(store, articleId)) ?? null) : waiting;
      return stored === null ? null : parse(stored);
    },
    async markedIds(mark) {
      const { store } = thingOf(mark);
      const ids = new Set((await ask((db) => db.getAllKeys(store))) ?? []);
      for (const [id, change] of held.get(store) ?? []) {
        if (change === null) ids.delete(id);
        else ids.add(id);
      }
      return ids;
    },
    saveMark: (mark, articleId, isMarked) => saveValue(mark, articleId, isMarked ? true : null),
    async lastLeft() {
      let last: readonly [id: string, at: string] | null = null;
      for (const [id, { value: paragraph, at }] of await valuesOf("place"))
        if (paragraph > 0 && (last === null || at > last[1])) last = [id, at];
      return last?.[0] ?? null;
    },
    async trouble() {
      const db = await database.open();
      return typeof db === "string" ? db : refusal;
    },
    watch(onChange) {
      listeners.add(onChange);
      if (channel === null) {
        channel = openChannel(name);
        channel?.addEventListener("message", notify);
      }
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        channel?.close();
        channel = null;
      };
    },
  };
}

/** Store all that is held, all or none. What is changed again meanwhile stays held. */
async function storeAll(db: IDBPDatabase<ReaderSchema>, held: Held): Promise<void> {
  const changes = [...held].flatMap(([store, waiting]) => [...waiting].map(([id, change]) => ({ store, id, change })));
  const transaction = db.transaction(storeNames, "readwrite");
  const storing = changes.map(async ({ store, id, change }) => {
    if (change === null) await transaction.objectStore(store).delete(id);
    else await transaction.objectStore(store).put(change, id);
  });
  // Not left to the browser: a page that is reloaded at this moment would take the change along.
  transaction.commit();
  // The transaction's own end tells what went wrong; a refused request's promise says it too, and must not be left alone.
  await Promise.all([transaction.done, ...storing]);
  for (const { store, id, change } of changes) if (held.get(store)?.get(id) === change) held.get(store)?.delete(id);
}

const now = () => new Date().toISOString();
