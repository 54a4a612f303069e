import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from "idb";

/** Takes a database from one version to the next: adds stores, moves what is in them. Runs within the upgrade's transaction. */
export type Migration<Schema extends DBSchema> = (
  db: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">,
) => void | Promise<void>;

/** Times that a database is asked for while the browser is emptying the storage, and the pause after the first, which grows. */
const [mostTries, pauseMs] = [5, 100];

/**
 * Open a database, made or brought up to date by its migrations: the first makes version 1 out of nothing, each later one the next.
 *
 * A database of version `n` runs those from `n + 1` on, in order, all or none. Rejects when one of them fails, when the browser
 * refuses, and when the database is newer than the migrations know of; `onClose` is called when it is closed under the page. While the
 * browser empties the storage it cuts every opening off, which is no refusal: the database is asked for again.
 */
export async function openMigrated<Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration<Schema>[],
  onClose: () => void,
): Promise<IDBPDatabase<Schema>> {
  for (let tries = 1; ; tries += 1) {
    const opened = await openOnce(name, migrations, onClose);
    if ("db" in opened) return opened.db;
    const isCutOff = !opened.isOurs && opened.error instanceof DOMException && opened.error.name === "AbortError";
    if (!isCutOff || tries === mostTries) throw opened.error;
    await new Promise((resolve) => setTimeout(resolve, pauseMs * tries));
  }
}

/** The database, or why there is none, and whether that was a migration's fault. */
type Opened<Schema extends DBSchema> =
  { readonly db: IDBPDatabase<Schema> } | { readonly error: unknown; readonly isOurs: boolean };

async function openOnce<Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration<Schema>[],
  onClose: () => void,
): Promise<Opened<Schema>> {
  let failure: unknown = null;
  const opening = openDB<Schema>(name, migrations.length, {
    async upgrade(db, from, _to, transaction) {
      // Nobody waits for it: the opening tells what became of it.
      transaction.done.catch(() => undefined);
      try {
        for (const migrate of migrations.slice(from)) await migrate(db, transaction);
      } catch (error) {
        // Nobody waits for this promise, and its rejection would leave a database half made: the transaction is ended by hand.
        failure = error;
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
    return { db: await opening };
  } catch (error) {
    return { error: failure ?? error, isOurs: failure !== null };
  }
}
