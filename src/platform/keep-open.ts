import type { DBSchema, IDBPDatabase, StoreNames } from "idb";
import { openMigrated, type Migration } from "./migrations.ts";
import { requireStores, troubleOf, type StorageTrouble } from "./storage-trouble.ts";

/** A database that is opened when it is first asked for, and again when it was closed under the page or did not open. */
export interface KeptOpen<Schema extends DBSchema> {
  /** The open database, or why it does not open: the next call tries again. */
  readonly open: () => Promise<IDBPDatabase<Schema> | StorageTrouble>;
  /**
   * Do something with the database: null when it was done, else why not. Once more where it was closed meanwhile, as when the reader clears
   * the site's data under the page.
   */
  readonly attempt: (
    task: (db: IDBPDatabase<Schema>) => Promise<StorageTrouble | null>,
  ) => Promise<StorageTrouble | null>;
}

/** Keep a database open. `onClose` is called when it is closed under the page. */
export function keepOpen<Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration<Schema>[],
  stores: readonly StoreNames<Schema>[],
  onClose: () => void,
): KeptOpen<Schema> {
  let opening: Promise<IDBPDatabase<Schema> | StorageTrouble> | null = null;
  const closed = () => {
    opening = null;
    onClose();
  };
  const open = () => {
    opening ??= openMigrated(name, migrations, closed)
      .then((db) => requireStores(db, stores))
      .catch((error: unknown) => {
        opening = null;
        return troubleOf(error);
      });
    return opening;
  };
  return {
    open,
    async attempt(task) {
      const db = await open();
      if (typeof db === "string") return db;
      const trouble = await task(db);
      if (trouble === null || opening !== null) return trouble;
      const again = await open();
      return typeof again === "string" ? again : task(again);
    },
  };
}
