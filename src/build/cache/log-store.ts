import { closeSync, constants, openSync, readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./write-whole.ts";

/** A map kept on disk, from hashes to texts: what a build worked out and need not work out again. */
export interface LogStore {
  /** What was kept under a key, or null. */
  get(key: string): string | null;
  /** Whether something was kept under a key, without reading it. */
  has(key: string): boolean;
  set(key: string, value: string): void;
  /**
   * Write what is new. With `keep`, what is neither in it nor was asked for or set since the store was opened is forgotten once it
   * makes up half of the file, so that a store stays about as big as its library; without it, nothing is forgotten.
   */
  save(keep?: Iterable<string>): void;
}

/** Bytes of a SHA-256. */
const keyBytes = 32;

/** Before the key stand the length of the value in bytes, and the checksum. */
const headBytes = 8 + keyBytes;

/**
 * Open a store in a file, which need not exist. Keys are SHA-256 hashes in hex.
 *
 *     dateline 3 <stamp>\n │ length │ checksum │ key │ value │ length │ checksum │ …      the later of two with one key counts
 *
 * It is read at once and looked into where something is asked for: 20,000 keys are found in a few milliseconds, and one change
 * appends a few hundred bytes. What another stamp wrote, and values whose checksum fails (a disk that filled up, a bad block, a
 * build that was killed), are as if they were not there: what they held is worked out again.
 */
export function openLogStore(path: string, stamp: string): LogStore {
  const header = Buffer.from(`dateline 3 ${stamp}\n`);
  // Another version of the code may write to the file while this one is open: its values must not pass for ours.
  const seed = crc32(header);
  const log = readLog(path, header);
  const used = new Uint8Array(log.starts.length);
  const added = new Map<string, string>();
  let unsaved = new Set<string>();
  let { isWhole, fileBytes } = log;

  const recordOf = (number: number): Buffer => {
    const start = log.starts[number] ?? 0;
    return log.bytes.subarray(start, start + headBytes + log.bytes.readUInt32LE(start));
  };
  const isSound = (record: Buffer) => record.readUInt32LE(4) === crc32(record.subarray(8), seed);
  /** The sound record of a key, which counts as used from now on; null when there is none. */
  const use = (key: string): Buffer | null => {
    const number = log.numbers.get(key);
    if (number === undefined) return null;
    const record = recordOf(number);
    if (used[number] !== 1 && !isSound(record)) {
      log.numbers.delete(key);
      isWhole = false;
      return null;
    }
    used[number] = 1;
    return record;
  };

  const rewrite = (wanted: ReadonlySet<string>) => {
    const parts: Buffer[] = [header];
    for (const [key, number] of log.numbers) {
      if (added.has(key) || !(used[number] === 1 || wanted.has(key))) continue;
      const record = recordOf(number);
      if (isSound(record)) parts.push(record);
    }
    for (const [key, value] of added) parts.push(formatRecord(key, value, seed));
    const content = Buffer.concat(parts);
    writeWhole(path, content);
    fileBytes = content.byteLength;
    isWhole = true;
  };
  const append = (wanted: ReadonlySet<string>) => {
    const content = Buffer.concat([...unsaved].map((key) => formatRecord(key, added.get(key) ?? "", seed)));
    const descriptor = openOrNone(path);
    if (descriptor === null) return rewrite(wanted);
    try {
      writeFileSync(descriptor, content);
    } finally {
      closeSync(descriptor);
    }
    fileBytes += content.byteLength;
  };
  const countLive = (wanted: ReadonlySet<string>): number => {
    let bytes = 0;
    for (const [key, number] of log.numbers) if (!added.has(key) && (used[number] === 1 || wanted.has(key))) bytes += recordOf(number).byteLength;
    for (const value of added.values()) bytes += headBytes + Buffer.byteLength(value);
    return bytes;
  };

  return {
    get: (key) => added.get(key) ?? use(key)?.toString("utf8", headBytes) ?? null,
    has: (key) => added.has(key) || use(key) !== null,
    set(key, value) {
      if (!/^[0-9a-f]{64}$/u.test(key)) throw new Error(`A store's keys are hashes of 64 hexadecimal digits; “${key}” is none.`);
      added.set(key, value);
      unsaved.add(key);
    },
    save(keep) {
      const wanted = new Set(keep ?? log.numbers.keys());
      if (!isWhole || (keep !== undefined && fileBytes - header.byteLength > 2 * countLive(wanted))) rewrite(wanted);
      else if (unsaved.size > 0) append(wanted);
      unsaved = new Set();
    },
  };
}

interface Log {
  readonly bytes: Buffer;
  /** Where each record begins. */
  readonly starts: readonly number[];
  /** The record of each key. */
  readonly numbers: Map<string, number>;
  readonly fileBytes: number;
  /** More can be appended. */
  readonly isWhole: boolean;
}

function readLog(path: string, header: Buffer): Log {
  const bytes = readOrNone(path);
  const numbers = new Map<string, number>();
  const starts: number[] = [];
  if (!bytes.subarray(0, header.byteLength).equals(header)) return { bytes, starts, numbers, fileBytes: 0, isWhole: false };
  let at = header.byteLength;
  while (at + headBytes <= bytes.byteLength) {
    const next = at + headBytes + bytes.readUInt32LE(at);
    if (next > bytes.byteLength) break;
    numbers.set(bytes.toString("hex", at + 8, at + headBytes), starts.push(at) - 1);
    at = next;
  }
  return { bytes, starts, numbers, fileBytes: bytes.byteLength, isWhole: at === bytes.byteLength };
}

function readOrNone(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Open a file to be added to; null when it is there no more. */
function openOrNone(path: string): number | null {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_APPEND);
  } catch {
    return null;
  }
}

/** CRC-32 finds damage, which is all that is asked. */
function formatRecord(key: string, value: string, seed: number): Buffer {
  const bytes = Buffer.byteLength(value);
  const record = Buffer.alloc(headBytes + bytes);
  record.writeUInt32LE(bytes, 0);
  record.write(key, 8, "hex");
  record.write(value, headBytes);
  record.writeUInt32LE(crc32(record.subarray(8), seed), 4);
  return record;
}
