import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { MadeFile, MadeFiles } from "../../library/pack/emit-file.ts";
import { writeWhole } from "./write-whole.ts";

/** Files of the library that earlier builds made, on disk under the key of what they were made from. */
export interface FileCache extends MadeFiles {
  /** Delete what was neither found nor kept since the cache was opened. */
  prune(): void;
}

/**
 * Open a cache in a folder, which need not exist. Each file begins with a line that says the checksum and length of what follows, and
 * its name in the library. Finding reads that line alone; a file of another length is as if it were not there.
 */
export function openFileCache(folder: string): FileCache {
  const used = new Set<string>();
  return {
    find(key) {
      used.add(key);
      return findKept(join(folder, key));
    },
    keep(key, { name, bytes }) {
      used.add(key);
      writeWhole(join(folder, key), Buffer.concat([Buffer.from(`${checksum(bytes)} ${bytes.byteLength} ${name}\n`), bytes]));
    },
    prune() {
      for (const name of listNames(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/**
 * Read a file's bytes, wherever they are. Throws when they are in the cache no more (another build may have tidied up), or were
 * damaged there, and then takes them out of it, so that the next build makes them anew.
 */
export function readBytes(bytes: MadeFile["bytes"]): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  if (!existsSync(bytes.path)) throw new Error(`A file of the build's cache is gone (${bytes.path}). Build again.`);
  const content = readFileSync(bytes.path);
  const header = parseHeader(content);
  const body = content.subarray(content.byteLength - bytes.byteLength);
  if (header?.checksum === checksum(body)) return body;
  rmSync(bytes.path, { force: true });
  throw new Error(`A file of the build's cache was damaged and has been deleted (${bytes.path}). Build again.`);
}

/** Longer than any name in a library with its checksum and length: 255 bytes for a month, a kind and a hash are plenty. */
const mostHeaderBytes = 300;

function findKept(path: string): MadeFile | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, "r");
    const start = Buffer.alloc(mostHeaderBytes);
    const read = readSync(descriptor, start, 0, mostHeaderBytes, 0);
    const header = parseHeader(start.subarray(0, read));
    if (header === null || fstatSync(descriptor).size !== header.bytes + header.byteLength) return null;
    return { name: header.name, bytes: { path, byteLength: header.byteLength } };
  } catch {
    return null;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

interface Header {
  readonly checksum: string;
  readonly byteLength: number;
  readonly name: string;
  /** Its own length. */
  readonly bytes: number;
}

function parseHeader(content: Buffer): Header | null {
  const end = content.indexOf("\n");
  const match = /^([0-9a-f]+) (\d+) (.+)$/u.exec(content.subarray(0, Math.max(0, end)).toString("utf8"));
  const [, sum = "", length = "", name = ""] = match ?? [];
  return match === null ? null : { checksum: sum, byteLength: Number(length), name, bytes: end + 1 };
}

/** CRC-32: it finds damage, which is all that is asked, in a hundred megabytes in a moment. */
function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16);
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
