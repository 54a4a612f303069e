import type { DBSchema, IDBPDatabase } from "idb";
import { addTo } from "../core/catalog/group-by.ts";
import type { Entry } from "../core/entities/ledger/entry.ts";
import { formatEntry } from "../core/entities/ledger/format-ledger.ts";
import { stepToEntries } from "../core/entities/ledger/parse-ledger.ts";
import type { Origins } from "../core/entities/ledger/undo-steps.ts";
import { textHash } from "../core/hash/text-hash.ts";
import { isStep, runInBreaths, runSteps, type Steps } from "../core/text/steps.ts";
import { makeBreather } from "./breather.ts";
import { keepOpen } from "./keep-open.ts";
import type { Migration } from "./migrations.ts";
import { tellReaderChange } from "./reader-changes.ts";
import { storageName } from "./site-name.ts";
import { troubleOf, type StorageTrouble } from "./storage-trouble.ts";
import { openChannel, tellTabs } from "./tabs.ts";
import { openUnsavedLines, type KeyedLine } from "./unsaved-lines.ts";

/**
 * Each line of the ledger, so that the same line twice is one; nothing is ever changed or deleted. The reader's own lie under
 * themselves, others under where they come from and themselves: `2026-11-29T12:00:00.000Z {"v":1,…}`.
 *
 * The lines of a long file lie some hundred to a record, under where they come from and their hash: a browser takes half a millisecond a
 * record, so that 200,000 would be stored after a minute and a half, and read after half a minute, each time.
 */
interface LedgerSchema extends DBSchema {
  lines: { key: string; value: string };
}

/** Never changed once published: readers have databases of every version. */
const ledgerMigrations: readonly Migration<LedgerSchema>[] = [(db) => void db.createObjectStore("lines")];

/** What is stored. */
export interface StoredLedger {
  /** In no order. */
  readonly entries: readonly Entry[];
  /** Where those come from that the reader did not make. */
  readonly origins: Origins;
  /** Stored lines that cannot be read, written by a newer Dateline or damaged: they are left where they are. */
  readonly unread: number;
  /** Why nothing can be stored; null while all is well. */
  readonly trouble: StorageTrouble | null;
}

/** The reader's corrections, kept in the browser. Nothing in it rejects for want of storage. */
export interface LedgerStore {
  readonly read: () => Promise<StoredLedger>;
  /**
   * Add entries, the reader's own or of an origin; those already there are passed over. Resolves to why the browser refuses, and they
   * then hold for this visit only, and are stored with the next that it takes; null when they are stored.
   */
  readonly append: (entries: readonly Entry[], origin?: string) => Promise<StorageTrouble | null>;
  /** Be told when another tab has added entries, or the database was emptied under the page. Returns a way to stop. */
  readonly watch: (onChange: () => void) => () => void;
}

/** The ledger of this Dateline's reader. Nothing is opened before the first question. */
export const ledgerStore: LedgerStore = createLedgerStore(storageName("ledger"));

/** Make a ledger store of a given name. */
export function createLedgerStore(name: string): LedgerStore {
  /** What the browser has not stored yet, by key. */
  const held = new Map<string, string>();
  const listeners = new Set<() => void>();
  /** Why it refused to store last, although it can be read: no room, most likely. */
  let refusal: StorageTrouble | null = null;
  const unsaved = openUnsavedLines(name);
  // For what a long file brought there is no room in the settings, and a part of it would be taken in unsaid.
  const holdShort = () => unsaved.hold([...held].filter(([key]) => !isOfMany(key)));
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const database = keepOpen(name, ledgerMigrations, ["lines"], tell);
  /** Store what pages that are gone never could. */
  const storeLeft = async (left: readonly KeyedLine[]) => {
    if ((await database.attempt((db) => putAll(db, left))) === null) unsaved.release(left);
  };
  return {
    async read() {
      const left = unsaved.find();
      const opening = database.open();
      // Only the opening is waited for so long and no longer: a long ledger takes longer to read, each time.
      const db = left.length === 0 ? await opening : await Promise.race([opening, afterPatience()]);
      if (db === null) void opening.then(tell);
      const stored = db === null || typeof db === "string" ? db : await readLines(db).catch(troubleOf);
      if (db !== null) void storeLeft(left);
      const isRead = typeof stored !== "string";
      const lines = new Map([...left, ...held, ...(isRead && stored !== null ? stored : [])]);
      return { ...(await parseStored([...lines])), trouble: isRead ? refusal : stored };
    },
    async append(entries, origin) {
      tellReaderChange();
      const steps = stepToRecords(entries, origin);
      const isLong = entries.length >= longFrom;
      const stopAsking = isLong ? askBeforeLeaving() : null;
      // A correction is held before this returns; what a file brings may take seconds.
      const records = isLong ? await runInBreaths(steps, makeBreather()) : runSteps(steps);
      for (const [key, record] of records) held.set(key, record);
      holdShort();
      const all = [...held];
      refusal = await database.attempt((db) => putAll(db, all));
      stopAsking?.();
      if (refusal === null) for (const [key] of all) held.delete(key);
      holdShort();
      tellTabs(name, "appended");
      tellReaderChange();
      return refusal;
    },
    watch(onChange) {
      const channel = openChannel(name);
      channel?.addEventListener("message", onChange);
      listeners.add(onChange);
      return () => {
        channel?.close();
        listeners.delete(onChange);
      };
    },
  };
}

/** How long corrections of a page that is gone wait for a database that is slow to open: under WebKit half a minute, where that page was making it. */
const patienceMs = 1500;

async function afterPatience(): Promise<null> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  return null;
}

/** Files that are being stored: their lines are shown seconds before. */
let storing = 0;

/** Have the browser ask before the page is left. Returns how to end that. */
function askBeforeLeaving(): () => void {
  storing += 1;
  addEventListener("beforeunload", ask);
  return () => {
    storing -= 1;
    if (storing === 0) removeEventListener("beforeunload", ask);
  };
}

function ask(event: Event): void {
  event.preventDefault();
}

/** Lines from which on they are stored many to a record, and are written in steps. */
const longFrom = 2_000;
/** Lines of a record of many: some 150 kB. */
const linesInRecord = 500;

function* stepToRecords(entries: readonly Entry[], origin: string | undefined): Steps<KeyedLine[]> {
  const lines: string[] = [];
  for (const [at, entry] of entries.entries()) {
    lines.push(formatEntry(entry));
    if (isStep(at)) yield;
  }
  const place = origin === undefined ? "" : `${origin} `;
  if (lines.length < longFrom) return lines.map((line) => [place + line, line]);
  const records: KeyedLine[] = [];
  for (let at = 0; at < lines.length; at += linesInRecord) {
    const record = lines.slice(at, at + linesInRecord).join("\n");
    records.push([`${place}${manyLines}${textHash(record)}}`, record]);
    yield;
  }
  return records;
}

/** How the key of many lines begins behind where they come from; a line begins `{"`. */
const manyLines = "{lines ";

function isOfMany(key: string): boolean {
  return key.startsWith(manyLines, Math.max(0, key.indexOf("{")));
}

/** Records that are read or written at once: more of a long file's would hold the page. */
const recordsAtOnce = 100;

async function readLines(db: IDBPDatabase<LedgerSchema>): Promise<KeyedLine[]> {
  const { store } = db.transaction("lines");
  const all: KeyedLine[] = [];
  for (let range: IDBKeyRange | null = null; ;) {
    const [keys, lines]: [readonly unknown[], readonly unknown[]] = await Promise.all([
      store.getAllKeys(range, recordsAtOnce),
      store.getAll(range, recordsAtOnce),
    ]);
    for (const [at, key] of keys.entries()) all.push([String(key), String(lines[at])]);
    if (keys.length < recordsAtOnce) return all;
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

/** Read records by where they come from: what the reader made and a file holds too is the reader's. */
async function parseStored(records: readonly KeyedLine[]): Promise<Omit<StoredLedger, "trouble">> {
  const byOrigin = new Map<string, string[]>([["", []]]);
  for (const [key, record] of records) {
    const origin = key.slice(0, Math.max(0, key.indexOf(" {")));
    addTo(byOrigin, key.startsWith("{") ? "" : origin, record);
  }
  const entries = new Map<string, Entry>();
  const origins = new Map<string, string>();
  const breathe = makeBreather();
  let unread = 0;
  for (const [origin, group] of byOrigin) {
    const parsed = await runInBreaths(stepToEntries(linesOf(group)), breathe);
    unread += parsed.problems.length;
    for (const entry of parsed.entries) {
      if (entries.has(entry.id)) continue;
      entries.set(entry.id, entry);
      if (origin !== "") origins.set(entry.id, origin);
    }
  }
  return { entries: [...entries.values()], origins, unread };
}

function* linesOf(records: readonly string[]): Generator<string> {
  for (const record of records) yield* record.split("\n");
}

/** All lines or none. */
async function putAll(db: IDBPDatabase<LedgerSchema>, lines: readonly KeyedLine[]): Promise<StorageTrouble | null> {
  try {
    const transaction = db.transaction("lines", "readwrite");
    const { store } = transaction;
    for (const [at, [key, line]] of lines.entries()) {
      const put = store.put(line, key);
      // Not a promise each: of many lines they would take longer than the lines. The page breathes while a batch is stored.
      if (at % recordsAtOnce === recordsAtOnce - 1) await put;
      else put.catch(() => undefined);
    }
    // Not left to the browser: a page that is reloaded at this moment would take the correction along.
    transaction.commit();
    await transaction.done;
    return null;
  } catch (error) {
    return troubleOf(error);
  }
}
