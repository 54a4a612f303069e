import type { Sqlite3Static, WasmPointer } from "@sqlite.org/sqlite-wasm";
import type { ByteSource } from "./byte-source.ts";

/** Files that SQLite can open with the VFS `dateline`; nothing is ever written to them. */
export interface ReadOnlyFiles {
  readonly vfs: "dateline";
  /** Let SQLite open `source` under a name. */
  add(name: string, source: ByteSource): void;
  remove(name: string): void;
}

/** File names here are content hashes with a folder before them. */
const longestName = 512;

/**
 * Teach SQLite to read databases through `ByteSource`.
 *
 * Rejected: `sqlite3_deserialize`, which copies every database into the wasm heap (160 MB for a library of 375 MB of
 * text, and a heap never shrinks), and the private file system, whose handles lock out a second tab.
 */
export function installReadOnlyFiles(sqlite: Sqlite3Static): ReadOnlyFiles {
  const { capi, wasm } = sqlite;
  const sources = new Map<string, ByteSource>();
  const open = new Map<WasmPointer, ByteSource>();
  const ok = capi.SQLITE_OK;

  const io = new capi.sqlite3_io_methods();
  const fileMethods = {
    xClose(file: WasmPointer) {
      open.delete(file);
      return ok;
    },
    xRead(file: WasmPointer, buffer: WasmPointer, length: number, offset: bigint) {
      const source = open.get(file);
      if (!source) return capi.SQLITE_IOERR_READ;
      const from = Number(offset);
      const into = wasm.heap8u().subarray(buffer, buffer + length);
      const isShort = from + length > source.size;
      // SQLite wants what lies past the end as zeroes.
      if (isShort) into.fill(0);
      source.read(from, into);
      return isShort ? capi.SQLITE_IOERR_SHORT_READ : ok;
    },
    xWrite: () => capi.SQLITE_READONLY,
    xTruncate: () => capi.SQLITE_READONLY,
    xSync: () => ok,
    xFileSize(file: WasmPointer, out: WasmPointer) {
      wasm.poke64(out, BigInt(open.get(file)?.size ?? 0));
      return ok;
    },
    xLock: () => ok,
    xUnlock: () => ok,
    xCheckReservedLock(_file: WasmPointer, out: WasmPointer) {
      wasm.poke32(out, 0);
      return ok;
    },
    xFileControl: () => capi.SQLITE_NOTFOUND,
    xSectorSize: () => 4096,
    xDeviceCharacteristics: () => capi.SQLITE_IOCAP_IMMUTABLE,
  };

  const vfs = new capi.sqlite3_vfs();
  vfs.$iVersion = 2;
  // The types put the structure's description on its instances; it is on the class.
  vfs.$szOsFile = (
    capi.sqlite3_file as unknown as Pick<InstanceType<typeof capi.sqlite3_file>, "structInfo">
  ).structInfo.sizeof;
  vfs.$mxPathname = longestName;
  const systemMethods = {
    xOpen(_vfs: WasmPointer, name: WasmPointer, file: WasmPointer, flags: number, outFlags: WasmPointer) {
      const source = sources.get(wasm.cstrToJs(name) ?? "");
      if (!source) return capi.SQLITE_CANTOPEN;
      open.set(file, source);
      const handle = new capi.sqlite3_file(file);
      handle.$pMethods = io.pointer;
      handle.dispose();
      wasm.poke32(outFlags, flags);
      return ok;
    },
    xDelete: () => ok,
    xAccess(_vfs: WasmPointer, name: WasmPointer, _flags: number, out: WasmPointer) {
      wasm.poke32(out, sources.has(wasm.cstrToJs(name) ?? "") ? 1 : 0);
      return ok;
    },
    xFullPathname(_vfs: WasmPointer, name: WasmPointer, length: number, out: WasmPointer) {
      return wasm.cstrncpy(out, name, length) < length ? ok : capi.SQLITE_CANTOPEN;
    },
    xRandomness: () => 0,
    xSleep: () => 0,
    xCurrentTimeInt64(_vfs: WasmPointer, out: WasmPointer) {
      wasm.poke64(out, 0n);
      return ok;
    },
    xGetLastError: () => ok,
  };
  // The types give offsets as numbers and leave out `$iVersion`; offsets come as bigints.
  Object.assign(io, { $iVersion: 1 });
  const install = sqlite.vfs.installVfs as (parts: object) => unknown;
  install({ io: { struct: io, methods: fileMethods }, vfs: { struct: vfs, methods: systemMethods, name: "dateline" } });
  return {
    vfs: "dateline",
    add: (name, source) => void sources.set(name, source),
    remove: (name) => void sources.delete(name),
  };
}
