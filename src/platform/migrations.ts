import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from "idb";

/** Takes a database from one version to the next: adds stores, moves what is in them. Runs within the upgrade's transaction. */
export type Migration<Schema extends DBSchema> = (
  db: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">,
) => void | Promise<void>;

/**
 * Open a database, made or brought up to date by its migrations: the first makes version 1 out of nothing, each later one the next.
 *
 * A database of version `n` runs those from `n + 1` on, in order, all or none. Rejects when one of them fails, when the browser
 * refuses, and when the database is newer than the migrations know of; `onClose` is called when it is closed under the page.
 */
export async function openMigrated<Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration<Schema>[],
  onClose: () => void,
): Promise<IDBPDatabase<Schema>> {
  let failure: unknown = null;
  const opening = openDB<Schema>(name, migrations.length, {
    async upgrade(db, from, _to, transaction) {
      try {
        for (const migrate of migrations.slice(from)) await migrate(db, transaction);
      } catch (error) {
        // Nobody waits for this promise, and its rejection would leave a database half made: the transaction is ended by hand.
        failure = error;
        transaction.done.catch(() => undefined);
        transaction.abort();
      }
    },
    // Another tab runs a newer version that wants to upgrade: give way, and open again at the next question.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClose();
    },
    terminated: onClose,
  });
  try {
    return await opening;
  } catch (error) {
    throw failure ?? error;
  }
}
