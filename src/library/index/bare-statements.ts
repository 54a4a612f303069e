import type { Database, Sqlite3Static, WasmPointer } from "@sqlite.org/sqlite-wasm";

/** A value of a row: a whole number of 32 bits, a text, or bytes. */
export type RowValue = number | string | Uint8Array;

/** SQLite's functions as the wasm module has them; the published types know them only as `any`. */
interface BareFunctions {
  readonly sqlite3_bind_int: (statement: WasmPointer, parameter: number, value: number) => number;
  readonly sqlite3_bind_text: (
    statement: WasmPointer,
    parameter: number,
    at: WasmPointer,
    bytes: number,
    free: number,
  ) => number;
  readonly sqlite3_bind_blob: (
    statement: WasmPointer,
    parameter: number,
    at: WasmPointer,
    bytes: number,
    free: number,
  ) => number;
  readonly sqlite3_step: (statement: WasmPointer) => number;
  readonly sqlite3_reset: (statement: WasmPointer) => number;
  readonly sqlite3_column_text: (statement: WasmPointer, column: number) => WasmPointer;
  readonly sqlite3_column_bytes: (statement: WasmPointer, column: number) => number;
  readonly sqlite3_column_int: (statement: WasmPointer, column: number) => number;
}

/**
 * Insert rows by one statement, whose parameters are their values in order.
 *
 * For thousands of rows: SQLite's own wrapper looks up each argument's conversion by name and takes memory for each value (10,000 rows
 * of four values in a process that has just started: 260 ms; this: 160). Throws what SQLite says of a row it refuses.
 */
export function insertRows(
  sqlite: Sqlite3Static,
  database: Database,
  sql: string,
  rows: Iterable<readonly RowValue[]>,
): void {
  const bare = sqlite.wasm.exports as BareFunctions;
  const statement = database.prepare(sql);
  const pointer = statement.pointer as WasmPointer;
  const memory = Array.from({ length: statement.parameterCount }, () => new ValueMemory(sqlite));
  const bind = (value: RowValue, i: number): number => {
    if (typeof value === "number") return bare.sqlite3_bind_int(pointer, i + 1, value);
    const own = memory[i]!;
    const length = typeof value === "string" ? own.putText(value) : own.putBytes(value);
    // 0 is SQLITE_STATIC: the value stays in place until the row is in.
    return (typeof value === "string" ? bare.sqlite3_bind_text : bare.sqlite3_bind_blob)(
      pointer,
      i + 1,
      own.at,
      length,
      0,
    );
  };
  try {
    for (const row of rows) {
      for (let i = 0; i < row.length; i++) sqlite.oo1.DB.checkRc(database, bind(row[i]!, i));
      const code = bare.sqlite3_step(pointer);
      if (code !== sqlite.capi.SQLITE_DONE) sqlite.oo1.DB.checkRc(database, code);
      bare.sqlite3_reset(pointer);
    }
  } finally {
    statement.finalize();
    for (const value of memory) value.free();
  }
}

/** Call `visit` for each row of a query for a text and a number; the text's UTF-8 bytes lie in SQLite's memory and last for the call only. */
export function selectCounts(
  sqlite: Sqlite3Static,
  database: Database,
  sql: string,
  visit: (text: Uint8Array, count: number) => void,
): void {
  const bare = sqlite.wasm.exports as BareFunctions;
  const statement = database.prepare(sql);
  const pointer = statement.pointer as WasmPointer;
  try {
    let code = bare.sqlite3_step(pointer);
    for (; code === sqlite.capi.SQLITE_ROW; code = bare.sqlite3_step(pointer)) {
      const at = bare.sqlite3_column_text(pointer, 0);
      const bytes = sqlite.wasm.heap8u().subarray(at, at + bare.sqlite3_column_bytes(pointer, 0));
      visit(bytes, bare.sqlite3_column_int(pointer, 1));
    }
    if (code !== sqlite.capi.SQLITE_DONE) sqlite.oo1.DB.checkRc(database, code);
  } finally {
    statement.finalize();
  }
}

/** A text of more units than this is encoded aside: written in place, it needs room for three bytes a unit, and wasm memory never shrinks. */
const longestInPlace = 64 * 1024;
const encoder = new TextEncoder();

/** Memory inside SQLite for one parameter, kept from row to row. */
class ValueMemory {
  readonly #wasm: Sqlite3Static["wasm"];
  #room = 1024;
  at: WasmPointer;

  constructor({ wasm }: Sqlite3Static) {
    this.#wasm = wasm;
    this.at = wasm.alloc(this.#room);
  }

  /** Put a text here as UTF-8 and say how many bytes it takes. */
  putText(text: string): number {
    if (text.length > longestInPlace) return this.putBytes(encoder.encode(text));
    this.#makeRoom(text.length * 3);
    return encoder.encodeInto(text, this.#wasm.heap8u().subarray(this.at, this.at + this.#room)).written;
  }

  /** Put bytes here and say how many they are. */
  putBytes(bytes: Uint8Array): number {
    this.#makeRoom(bytes.length);
    this.#wasm.heap8u().set(bytes, this.at);
    return bytes.length;
  }

  free(): void {
    this.#wasm.dealloc(this.at);
  }

  #makeRoom(bytes: number): void {
    if (bytes <= this.#room) return;
    this.free();
    this.#room = bytes;
    this.at = this.#wasm.alloc(bytes);
  }
}
