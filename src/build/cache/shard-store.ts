import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { writeWhole } from "./write-whole.ts";

/** A map kept on disk, from hashes to one-line texts: what a build worked out and need not work out again. */
export interface ShardStore {
  /** What was kept under a key, or null. */
  get(key: string): string | null;
  set(key: string, value: string): void;
  /** Write what is new. `keepOnlyUsed` forgets what was neither got nor set since the store was opened: the store stays as big as its library. */
  save(options: { readonly keepOnlyUsed: boolean }): void;
}

/** 256 files: one changed article rewrites a 256th of the store, and 20,000 articles are read in 256 requests. */
const shardDigits = 2;

/** CRC-32 in hex: it finds damage, which is all that is asked, and 80,000 of them take a tenth of what SHA-256 takes. */
const checksumDigits = 8;

/**
 * Open a store in a folder, which need not exist. Keys are hashes in hex; values hold no line break.
 *
 *     3f.txt:  dateline 1 <stamp>
 *              3f9a…<tab>checksum<tab>value
 *
 * What another stamp wrote, and lines whose checksum fails (a disk that filled up, an editor, a bad block), are as if
 * they were not there: they are worked out again.
 */
export function openShardStore(folder: string, stamp: string): ShardStore {
  const header = `dateline 1 ${stamp}`;
  const shards = new Map<string, Shard>();

  const shardOf = (key: string): Shard => {
    const name = key.slice(0, shardDigits);
    const known = shards.get(name);
    if (known !== undefined) return known;
    const shard = { values: readShard(join(folder, `${name}.txt`), header), used: new Set<string>(), isChanged: false };
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
    save({ keepOnlyUsed }) {
      for (const [name, shard] of shards) {
        if (!shard.isChanged) continue;
        const keys = keepOnlyUsed ? shard.used : shard.values.keys();
        const lines = [...keys].toSorted().map((key) => formatLine(key, shard.values.get(key) ?? ""));
        writeWhole(join(folder, `${name}.txt`), `${header}\n${lines.join("")}`);
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

function formatLine(key: string, value: string): string {
  return `${key}\t${checksumOf(key, value)}\t${value}\n`;
}

function checksumOf(key: string, value: string): string {
  return crc32(value, crc32(key)).toString(16).padStart(checksumDigits, "0");
}

function readShard(path: string, header: string): Map<string, string> {
  const values = new Map<string, string>();
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return values;
  }
  const [first, ...lines] = text.split("\n");
  if (first !== header) return values;
  for (const line of lines) {
    const afterKey = line.indexOf("\t");
    const key = line.slice(0, afterKey);
    const checksum = line.slice(afterKey + 1, afterKey + 1 + checksumDigits);
    const value = line.slice(afterKey + checksumDigits + 2);
    if (afterKey > 0 && checksum === checksumOf(key, value)) values.set(key, value);
  }
  return values;
}
