import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { MadeFile, MadeFiles } from "../../library/pack/emit-file.ts";
import { decodeInUrl } from "../../core/text/encode-in-url.ts";
import { sha256OfParts } from "./sha256.ts";
import { writeWhole } from "./write-whole.ts";

/** Files of the library that earlier builds made, on disk under the key of what they were made from. */
export interface FileCache extends MadeFiles {
  /** Delete what was neither found nor kept since the cache was opened. */
  prune(): void;
}

/**
 * Open a cache in a folder, which need not exist; what it lacks is looked for in folders `beside`, which stay as they are. A file is called by its key, how many bytes it holds, their SHA-256 and its name in the library, so
 * that a build of 20,000 articles, which uses 2,000 files and changes ten, opens none of the others; and it begins with a checksum:
 *
 *     3f9a….81920.8c1d….packs%2F2023-11-8c1d….txt:   9ae0b1c2\n and the bytes
 */
export function openFileCache(folder: string, beside: readonly string[] = []): FileCache {
  const cached = listKept(folder);
  const others = beside.map((each) => ({ folder: each, kept: listKept(each) }));
  const used = new Set<string>();
  return {
    find(key) {
      const fileName = cached.get(key);
      const file = fileName === undefined ? null : describeFile(folder, fileName);
      if (fileName !== undefined && file !== null) {
        used.add(fileName);
        return file;
      }
      for (const other of others) {
        const otherName = other.kept.get(key);
        const found = otherName === undefined ? null : describeFile(other.folder, otherName);
        if (found !== null) return found;
      }
      return null;
    },
    keep(key, { name, bytes }) {
      const fileName = `${key}.${bytes.byteLength}.${sha256OfParts(bytes)}.${encodeURIComponent(name)}`;
      used.add(fileName);
      cached.set(key, fileName);
      writeWhole(join(folder, fileName), [Buffer.from(`${checksum(bytes)}\n`), bytes]);
    },
    prune() {
      for (const name of listNames(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** The names of files by their keys. */
function listKept(folder: string): Map<string, string> {
  return new Map(
    listNames(folder).map((fileName) => [fileName.slice(0, Math.max(0, fileName.indexOf("."))), fileName]),
  );
}

/**
 * Read a file's bytes, wherever they are. Throws when they are in the cache no more (another build may have tidied up), or were
 * damaged there, and then takes them out of it, so that the next build makes them anew.
 */
export function readBytes(bytes: MadeFile["bytes"]): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  if (!existsSync(bytes.path)) throw new Error(`A file of the build's cache is gone (${bytes.path}). Build again.`);
  const content = readFileSync(bytes.path);
  const body = content.subarray(headerBytes);
  if (body.byteLength === bytes.byteLength && content.toString("latin1", 0, headerBytes) === `${checksum(body)}\n`)
    return body;
  rmSync(bytes.path, { force: true });
  throw new Error(`A file of the build's cache was damaged and has been deleted (${bytes.path}). Build again.`);
}

/** The checksum, and a line break. */
const headerBytes = 9;

/** What a file holds by its name; null when it is gone, of another length, or called as no file of a library is. */
function describeFile(folder: string, fileName: string): MadeFile | null {
  const [, bytes = "", hash = "", ...encoded] = fileName.split(".");
  const [path, byteLength] = [join(folder, fileName), Number(bytes)];
  if (statSync(path, { throwIfNoEntry: false })?.size !== headerBytes + byteLength) return null;
  const name = decodeInUrl(encoded.join("."));
  return isInFolder(name) ? { name, bytes: { path, byteLength, sha256: hash } } : null;
}

/** A name is written below the library's folder. Shards come from other machines, and what lies beside them from anywhere. */
function isInFolder(name: string): boolean {
  return !/[\\:%\p{Cc}]/u.test(name) && name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** CRC-32: it finds damage, which is all that is asked, in a hundred megabytes in a moment. */
function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
