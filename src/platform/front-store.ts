import type { DBSchema, IDBPDatabase } from "idb";
import type { StoredFront } from "../core/notes/notebook-front.ts";
import { keepOpen } from "./keep-open.ts";
import type { Migration } from "./migrations.ts";
import { storageName } from "./site-name.ts";

/** One record: what a notebook shows before all of it is read. */
interface FrontSchema extends DBSchema {
  front: { key: "front"; value: unknown };
}

/** Never changed once published: readers have databases of every version. */
const frontMigrations: readonly Migration<FrontSchema>[] = [(db) => void db.createObjectStore("front")];

/**
 * Keeps what a notebook shows first. It is worked out of the notes, so nothing is lost with it, and no failure of it is said.
 *
 * A database of its own: the notes' would have to change its version, and a tab of before could then store none.
 */
export const frontStore = {
  /** What is stored, of whatever shape; null where there is nothing or the browser refuses. */
  async read(): Promise<unknown> {
    return run((db) => db.get("front", "front"));
  },
  /** Store a front; null takes away what there is. */
  async save(front: StoredFront | null): Promise<void> {
    await run<unknown>((db) => (front === null ? db.delete("front", "front") : db.put("front", front, "front")));
  },
};

const database = keepOpen(storageName("notebook"), frontMigrations, ["front"], () => undefined);

async function run<Result>(task: (db: IDBPDatabase<FrontSchema>) => Promise<Result>): Promise<Result | null> {
  const db = await database.open();
  return typeof db === "string" ? null : task(db).catch(() => null);
}
