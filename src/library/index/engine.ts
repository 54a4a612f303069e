import sqlite3InitModule, { type Database, type Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import { installHitCollector, type HitCollector } from "./hit-collector.ts";
import { installReadOnlyFiles, type ReadOnlyFiles } from "./read-only-files.ts";

/** SQLite, started, with what Dateline adds to it. One per worker or process. */
export interface Engine {
  readonly sqlite: Sqlite3Static;
  readonly files: ReadOnlyFiles;
  readonly collector: HitCollector;
}

export interface EngineOptions {
  /** Where `sqlite3.wasm` is served; without it the module looks beside itself (Node). */
  readonly wasmUrl?: string;
}

/** The published types know neither the options of the initialiser nor the switches it reads from the global object. */
type Initialise = (options: { locateFile?: (name: string) => string }) => Promise<Sqlite3Static>;

let started: Promise<Engine> | null = null;

/**
 * Start SQLite, once: later calls give the same engine, whatever their options.
 *
 * Its storage in the browser's private file system is switched off: it needs headers that plain static hosts do not
 * send, and would say so on the console. Rejects when the wasm file can't be loaded; the next call then tries again.
 */
export function startEngine(options: EngineOptions = {}): Promise<Engine> {
  started ??= start(options).catch((error: unknown) => {
    started = null;
    throw error;
  });
  return started;
}

async function start({ wasmUrl }: EngineOptions): Promise<Engine> {
  const off = { opfs: true, "opfs-vfs": true, "opfs-sahpool": true, "opfs-wl": true, kvvfs: true };
  Object.assign(globalThis, { sqlite3ApiConfig: { disable: { vfs: off } } });
  const sqlite = await (sqlite3InitModule as Initialise)(
    wasmUrl === undefined ? {} : { locateFile: () => wasmUrl },
  ).catch((error: unknown) => {
    // Its own words ("both async and sync fetching of the wasm failed") are for those who build it.
    throw new Error("The search engine (sqlite3.wasm) did not load. Reload the page when there is a connection.", {
      cause: error,
    });
  });
  return { sqlite, files: installReadOnlyFiles(sqlite), collector: installHitCollector(sqlite) };
}

/** Read one value, for queries that give exactly one row and column; undefined when they give none. */
export function selectValue(database: Database, sql: string, ...values: (string | number)[]): unknown {
  return database.selectValue(sql, values.length === 0 ? undefined : values);
}
