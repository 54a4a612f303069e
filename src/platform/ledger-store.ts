import type { DBSchema, IDBPDatabase } from "idb";
import type { Entry } from "../core/entities/ledger/entry.ts";
import { formatEntry } from "../core/entities/ledger/format-ledger.ts";
import { parseLedger } from "../core/entities/ledger/parse-ledger.ts";
import { openMigrated, type Migration } from "./migrations.ts";
import { storageName } from "./site-name.ts";

/** Each line of the ledger under itself, so that the same line twice is one; nothing is ever changed or deleted. */
interface LedgerSchema extends DBSchema {
  lines: { key: string; value: string };
}

/** Never changed once published: readers have databases of every version. */
const ledgerMigrations: readonly Migration<LedgerSchema>[] = [(db) => void db.createObjectStore("lines")];

/** The reader's corrections, kept in the browser. Nothing in it rejects for want of storage. */
export interface LedgerStore {
  /** All entries, in no order. A stored line that cannot be read (written by a newer Dateline) is left where it is. */
  readonly read: () => Promise<readonly Entry[]>;
  /** Add entries; those already there are passed over. Resolves to false when the browser refuses: they then hold for this visit only. */
  readonly append: (entries: readonly Entry[]) => Promise<boolean>;
  /** Be told when another tab has added entries. Returns a way to stop. */
  readonly watch: (onAppend: () => void) => () => void;
}

/** The ledger of this Dateline's reader. Nothing is opened before the first question. */
export const ledgerStore: LedgerStore = createLedgerStore(storageName("ledger"));

/** Make a ledger store of a given name. */
export function createLedgerStore(name: string): LedgerStore {
  /** What the browser refused to store. */
  const held = new Set<string>();
  let opening: Promise<IDBPDatabase<LedgerSchema> | null> | null = null;
  const open = () => {
    opening ??= openMigrated(name, ledgerMigrations, () => (opening = null)).catch(() => null);
    return opening;
  };
  return {
    async read() {
      const db = await open();
      const stored = db === null ? [] : await db.getAll("lines").catch(() => []);
      return parseLedger([...stored, ...held].join("\n")).entries;
    },
    async append(entries) {
      const lines = entries.map(formatEntry);
      const db = await open();
      const isStored = db !== null && (await putAll(db, lines));
      if (!isStored) for (const line of lines) held.add(line);
      tellOtherTabs(name);
      return isStored;
    },
    watch(onAppend) {
      const channel = openChannel(name);
      channel?.addEventListener("message", onAppend);
      return () => channel?.close();
    },
  };
}

/** All lines or none. */
async function putAll(db: IDBPDatabase<LedgerSchema>, lines: readonly string[]): Promise<boolean> {
  try {
    const transaction = db.transaction("lines", "readwrite");
    await Promise.all([...lines.map((line) => transaction.store.put(line, line)), transaction.done]);
    return true;
  } catch {
    return false;
  }
}

function openChannel(name: string): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
}

function tellOtherTabs(name: string): void {
  const channel = openChannel(name);
  channel?.postMessage("appended");
  channel?.close();
}
