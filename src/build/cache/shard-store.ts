import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { writeWhole } from "./write-whole.ts";

/** A map kept on disk, from hashes to one-line texts: what a build worked out and need not work out again. */
export interface ShardStore {
  /** What was kept under a key, or null. */
  get(key: string): string | null;
  set(key: string, value: string): void;
  /**
   * Write what is new. With `keep` the files that were read forget what is neither in it nor was got or set since the store was
   * opened, so that it stays as big as its library; without it, nothing is forgotten.
   */
  save(keep?: Iterable<string>): void;
}

/** 256 files: one changed article rewrites a 256th of the store, and 20,000 articles are read in 256 requests. */
const shardDigits = 2;

/**
 * Open a store in a folder, which need not exist. Keys are hashes in hex; values hold no line break.
 *
 *     3f.txt:  dateline 2 <stamp> <checksum of the rest>
 *              3f9a…<tab>value
 *
 * A file is read when one of its keys is asked for. What another stamp wrote, and files whose checksum fails (a disk that filled
 * up, an editor, a bad block), are as if they were not there: what they held is worked out again.
 */
export function openShardStore(folder: string, stamp: string): ShardStore {
  const shards = new Map<string, Shard>();
  const shardOf = (key: string): Shard => {
    const name = key.slice(0, shardDigits);
    const known = shards.get(name);
    if (known !== undefined) return known;
    const shard = { values: readShard(join(folder, `${name}.txt`), stamp), used: new Set<string>(), isChanged: false };
    shards.set(name, shard);
    return shard;
  };

  return {
    get(key) {
      const shard = shardOf(key);
      const value = shard.values.get(key);
      if (value === undefined) return null;
      shard.used.add(key);
      return value;
    },
    set(key, value) {
      if (value.includes("\n")) throw new Error(`A store keeps single lines; the value of ${key} has several.`);
      const shard = shardOf(key);
      shard.values.set(key, value);
      shard.used.add(key);
      shard.isChanged = true;
    },
    save(keep) {
      const wanted = keep === undefined ? null : new Set(keep);
      for (const [name, shard] of shards) {
        const keys = [...shard.values.keys()].filter((key) => wanted === null || wanted.has(key) || shard.used.has(key));
        if (!shard.isChanged && keys.length === shard.values.size) continue;
        writeWhole(join(folder, `${name}.txt`), formatShard(keys.toSorted().map((key) => `${key}\t${shard.values.get(key) ?? ""}\n`), stamp));
        shard.isChanged = false;
      }
    },
  };
}

interface Shard {
  readonly values: Map<string, string>;
  readonly used: Set<string>;
  isChanged: boolean;
}

function formatShard(lines: readonly string[], stamp: string): Buffer {
  const body = Buffer.from(lines.join(""));
  return Buffer.concat([Buffer.from(headerOf(stamp, body)), body]);
}

/** CRC-32 finds damage, which is all that is asked; one a file, since one a line took longer than all else that reading does. */
function headerOf(stamp: string, body: Uint8Array): string {
  return `dateline 2 ${stamp} ${crc32(body).toString(16)}\n`;
}

function readShard(path: string, stamp: string): Map<string, string> {
  const values = new Map<string, string>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return values;
  }
  const body = bytes.subarray(bytes.indexOf("\n") + 1);
  if (bytes.toString("utf8", 0, bytes.byteLength - body.byteLength) !== headerOf(stamp, body)) return values;
  for (const line of body.toString("utf8").split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0) values.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return values;
}
