import type { DBSchema, IDBPDatabase, StoreNames } from "idb";

/** Why a database cannot be used: a newer Dateline has changed it, its stores are not as they were made, or the browser refuses. */
export type StorageTrouble = "newer" | "damaged" | "refused";

/** Name the trouble that an error tells of. */
export function troubleOf(error: unknown): StorageTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "VersionError") return "newer";
  // A full disk and a window without storage raise errors of other names in every browser.
  return name === "NotFoundError" || name === "ConstraintError" || name === "DataError" ? "damaged" : "refused";
}

/** Give a database back if it has these stores, made as Dateline makes them: without keys of their own. Throws a `NotFoundError` otherwise. */
export function requireStores<Schema extends DBSchema>(
  db: IDBPDatabase<Schema>,
  names: readonly StoreNames<Schema>[],
): IDBPDatabase<Schema> {
  const isThere = (name: StoreNames<Schema>) =>
    db.objectStoreNames.contains(name) && db.transaction(name).store.keyPath === null;
  if (names.every(isThere)) return db;
  db.close();
  throw new DOMException(`The database ${db.name} has not the stores that it should have.`, "NotFoundError");
}
