import type { Sqlite3Static, WasmPointer } from "@sqlite.org/sqlite-wasm";

/** Where the collector puts what a match finds: called once for each phrase of each matching article. */
export interface HitSink {
  /** `inText` and `inTitle` count how often phrase number `phrase` of the expression occurs in the article. */
  add(rowid: number, phrase: number, inText: number, inTitle: number): void;
}

/** Name of the SQL function that feeds the sink: `SELECT collect_hits(terms) FROM terms WHERE terms MATCH ?`. */
export const collectFunction = "collect_hits";

export interface HitCollector {
  /** Make the function known to a database; once for each. */
  install(database: WasmPointer): void;
  /** Run `work` with hits going to `sink`. */
  collecting(sink: HitSink, work: () => void): void;
}

/**
 * Count hits inside SQLite's own loop.
 *
 * FTS5's `bm25()` knows only the database it stands in, so scores of two segments of a library could not be compared;
 * it also scans every list twice. This auxiliary function only counts, and `rank` scores with figures of the whole
 * library. It reads FTS5's position lists where they lie in memory: a call a phrase, not a call a hit
 * (100,000 articles, one word in a third of them: 16 ms; `bm25()`: 24 ms).
 *
 * Layouts are those of `Fts5ExtensionApi` and `fts5_api` in sqlite3.h (32-bit pointers), stable since 3.20. A position
 * list is varints: 1 and a column number open a column, all else are positions.
 */
export function installHitCollector(sqlite: Sqlite3Static): HitCollector {
  const { capi, wasm } = sqlite;
  let sink: HitSink | null = null;
  let entered: Entry | null = null;
  // Fts5PhraseIter (two pointers), column, offset.
  const iterator = wasm.alloc(16);

  const collect = (api: WasmPointer, cursor: WasmPointer) => {
    entered ??= enter(api);
    if (!sink) return;
    const { xRowid, xPhraseCount, xPhraseFirst } = entered;
    const rowid = Number(xRowid(cursor));
    const phrases = xPhraseCount(cursor);
    for (let phrase = 0; phrase < phrases; phrase += 1) {
      xPhraseFirst(cursor, phrase, iterator, iterator + 8, iterator + 12);
      const heap = wasm.heap8u();
      const at = iterator >> 2;
      const words = new Int32Array(heap.buffer);
      let column = words[at + 2] ?? -1;
      // The first position has been read: the iterator stands behind it. Column -1: the phrase is not in this row.
      if (column < 0) continue;
      const counts = [0, 0];
      counts[column] = 1;
      const end = words[at + 1] ?? 0;
      for (let byte = words[at] ?? 0; byte < end; byte += 1) {
        if (heap[byte] === 1) {
          column = heap[byte + 1] ?? 0;
          byte += 2;
        }
        while ((heap[byte] ?? 0) & 0x80) byte += 1;
        counts[column] = (counts[column] ?? 0) + 1;
      }
      sink.add(rowid, phrase, counts[0] ?? 0, counts[1] ?? 0);
    }
  };
  const pointer = wasm.installFunction("v(pppip)", collect);
  const name = wasm.allocCString(collectFunction, false);

  function enter(api: WasmPointer): Entry {
    const at = (offset: number) => wasm.functionEntry(wasm.peekPtr(api + offset)) as (...args: number[]) => number;
    return { xPhraseCount: at(24), xRowid: at(40), xPhraseFirst: at(64) };
  }

  return {
    install(database) {
      const api = findApi(sqlite, database);
      const create = wasm.functionEntry(wasm.peekPtr(api + 12)) as (...args: number[]) => number;
      const code = create(api, name, 0, pointer, 0);
      if (code !== capi.SQLITE_OK) throw new Error(`SQLite refused the function ${collectFunction}: code ${code}`);
    },
    collecting(to, work) {
      sink = to;
      try {
        work();
      } finally {
        sink = null;
      }
    },
  };
}

interface Entry {
  readonly xRowid: (cursor: number) => number | bigint;
  readonly xPhraseCount: (cursor: number) => number;
  readonly xPhraseFirst: (cursor: number, phrase: number, iterator: number, column: number, offset: number) => number;
}

/** Ask a database for its `fts5_api`, the way sqlite.org/fts5.html#extending_fts5 describes. */
function findApi({ capi, wasm }: Sqlite3Static, database: WasmPointer): WasmPointer {
  const out = wasm.alloc(8);
  const type = wasm.allocCString("fts5_api_ptr", false);
  const statement = wasm.alloc(8);
  try {
    wasm.poke32(out, 0);
    capi.sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, statement, 0);
    const prepared = wasm.peekPtr(statement);
    capi.sqlite3_bind_pointer(prepared, 1, out, type as unknown as string, 0);
    capi.sqlite3_step(prepared);
    const api = wasm.peekPtr(out);
    capi.sqlite3_finalize(prepared);
    if (!api) throw new Error("This SQLite was built without FTS5.");
    return api;
  } finally {
    for (const pointer of [statement, type, out]) wasm.dealloc(pointer);
  }
}
