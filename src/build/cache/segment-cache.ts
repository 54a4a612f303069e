import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SegmentCache } from "../../library/index/build-index.ts";
import { sha256 } from "./sha256.ts";
import { writeWhole } from "./write-whole.ts";

/** Segments of the index on disk, one file each. */
export interface SegmentFiles extends SegmentCache {
  /** Delete what was neither read nor saved since the cache was opened. */
  prune(): void;
}

/**
 * Open the index's cache in a folder, which need not exist. Each file begins with a line that says the segment's name and
 * checksum; one that does not fit is as if it were not there.
 */
export function openSegmentCache(folder: string): SegmentFiles {
  const used = new Set<string>();
  return {
    async read(key) {
      used.add(key);
      return readSegment(join(folder, key));
    },
    async save(key, { name, bytes }) {
      used.add(key);
      writeWhole(join(folder, key), Buffer.concat([Buffer.from(`${name} ${sha256(bytes)}\n`), bytes]));
    },
    prune() {
      for (const name of listNames(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

function readSegment(path: string): { name: string; bytes: Uint8Array } | null {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch {
    return null;
  }
  const lineEnd = content.indexOf("\n");
  const [name = "", checksum] = content.subarray(0, Math.max(0, lineEnd)).toString("utf8").split(" ");
  const bytes = content.subarray(lineEnd + 1);
  return checksum === sha256(bytes) ? { name, bytes } : null;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
