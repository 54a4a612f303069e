import { readdirSync, readFileSync, rmSync } from "node:fs";
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
 * Open a cache in a folder, which need not exist. Each file begins with a line that says its name and the checksum of all
 * that follows; one that does not fit is as if it were not there.
 */
export function openFileCache(folder: string): FileCache {
  const used = new Set<string>();
  return {
    find(key) {
      used.add(key);
      return readMade(join(folder, key));
    },
    keep(key, { name, bytes }) {
      used.add(key);
      writeWhole(join(folder, key), Buffer.concat([Buffer.from(`${checksum(bytes)} ${name}\n`), bytes]));
    },
    prune() {
      for (const name of listNames(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

function readMade(path: string): MadeFile | null {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch {
    return null;
  }
  const lineEnd = content.indexOf("\n");
  const line = content.subarray(0, Math.max(0, lineEnd)).toString("utf8");
  const space = line.indexOf(" ");
  const bytes = content.subarray(lineEnd + 1);
  return space > 0 && line.slice(0, space) === checksum(bytes) ? { name: line.slice(space + 1), bytes } : null;
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
