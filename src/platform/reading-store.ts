import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { storageName } from "./site-name.ts";

/** What is remembered of one article. */
export interface ReadingRecord {
  readonly isRead: boolean;
  readonly isStarred: boolean;
  /** The paragraph to come back to, counted from 0. */
  readonly paragraph: number;
}

interface ReadingSchema extends DBSchema {
  articles: { key: string; value: ReadingRecord };
}

/** Open once; null where the browser refuses a database (private windows, blocked site data): memory then serves for this visit. */
let database: Promise<IDBPDatabase<ReadingSchema> | null> | null = null;
const inMemory = new Map<string, ReadingRecord>();

function open(): Promise<IDBPDatabase<ReadingSchema> | null> {
  database ??= openDB<ReadingSchema>(storageName("reading"), 1, {
    upgrade: (created) => void created.createObjectStore("articles"),
    // Another tab wants a newer schema: let go, so that it is not held up.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  }).catch(() => null);
  return database;
}

const nothing: ReadingRecord = { isRead: false, isStarred: false, paragraph: 0 };

/** Read what is remembered of one article; nothing remembered is unread, not starred, at the first paragraph. */
export async function readRecord(id: string): Promise<ReadingRecord> {
  const opened = await open();
  return (opened === null ? inMemory.get(id) : await opened.get("articles", id)) ?? nothing;
}

/** Read all that is remembered, by article id. */
export async function readAllRecords(): Promise<ReadonlyMap<string, ReadingRecord>> {
  const opened = await open();
  if (opened === null) return inMemory;
  const [keys, values] = await Promise.all([opened.getAllKeys("articles"), opened.getAll("articles")]);
  return new Map(keys.map((key, at) => [key, values[at] ?? nothing]));
}

/** Change some of what is remembered of an article, in one transaction. */
export async function saveRecord(id: string, changes: Partial<ReadingRecord>): Promise<void> {
  const opened = await open();
  if (opened === null) {
    inMemory.set(id, { ...nothing, ...inMemory.get(id), ...changes });
    return;
  }
  const transaction = opened.transaction("articles", "readwrite");
  const before = await transaction.store.get(id);
  await transaction.store.put({ ...nothing, ...before, ...changes }, id);
  await transaction.done;
}
