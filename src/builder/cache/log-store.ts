import { closeSync, constants, openSync, readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./write-whole.ts";

/** A map kept on disk, from hashes to texts: what a build worked out and need not work out again. */
export interface LogStore {
  /** What was kept under a key, or null. Throws `DamagedRecordError` when `has` said that there is something, and it turns out to be damaged; from then on, until `has` is asked again. */
  get(key: string): string | null;
  /** Whether something was kept under a key, without looking at it: the checksums of 20,000 values take a tenth of a second. */
  has(key: string): boolean;
  set(key: string, value: string): void;
  /**
   * Write what is new. With `keep`, what is neither in it nor was asked for or set since the store was opened is forgotten once it
   * makes up half of the file, so that a store stays about as big as its library; without it, nothing is forgotten.
   */
  save(keep?: Iterable<string>): void;
}

/** Somebody counted on a value that is damaged. It is forgotten now: when all is done again it is worked out anew. */
export class DamagedRecordError extends Error {
  constructor(path: string) {
    super(`Something in the build's cache was damaged and has been forgotten (${path}). Build again.`);
  }
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
 * It is read whole when it is first asked, and looked into where something is asked for: 20,000 keys are found in a few milliseconds,
 * and one change appends a few hundred bytes. What another stamp wrote, and values whose checksum fails (a disk that filled up, a bad block, a
 * build that was killed), are as if they were not there: what they held is worked out again.
 */
export function openLogStore(path: string, stamp: string): LogStore {
  const header = Buffer.from(`dateline 3 ${stamp}\n`);
  // Another version of the code may write to the file while this one is open: its values must not pass for ours.
  const seed = crc32(header);
  let opened: Log | null = null;
  const open = () => (opened ??= readLog(path, header));
  const added = new Map<string, string>();
  let unsaved = new Set<string>();
  /** Keys that `has` said it had: whoever asked must not take them for missing until it asks again. */
  const damaged = new Set<string>();

  const isSound = (record: Buffer) => record.readUInt32LE(4) === crc32(record.subarray(8), seed);
  const has = (key: string): boolean => {
    damaged.delete(key);
    if (added.has(key)) return true;
    const log = open();
    const number = log.numbers.get(key);
    if (number === undefined) return false;
    log.used[number] = 1;
    return true;
  };
  /** The value of a key in the file; null when there is none, or it is damaged. */
  const read = (key: string): string | null => {
    if (damaged.has(key)) throw new DamagedRecordError(path);
    const log = open();
    const number = log.numbers.get(key);
    if (number === undefined) return null;
    const wasUsed = log.used[number] === 1;
    log.used[number] = 1;
    const record = recordOf(log, number);
    if (isSound(record)) return record.toString("utf8", headBytes);
    log.numbers.delete(key);
    log.isWhole = false;
    if (!wasUsed) return null;
    damaged.add(key);
    throw new DamagedRecordError(path);
  };
  /** The records of the file that are not to be forgotten. */
  const listLive = (log: Log, wanted: ReadonlySet<string> | null): Buffer[] => {
    const live: Buffer[] = [];
    log.numbers.forEach((number, key) => {
      if ((wanted === null || log.used[number] === 1 || wanted.has(key)) && !added.has(key))
        live.push(recordOf(log, number));
    });
    return live;
  };
  const formatAll = (keys: Iterable<string>): Buffer[] =>
    Array.from(keys, (key) => formatRecord(key, added.get(key) ?? "", seed));

  return {
    get: (key) => added.get(key) ?? read(key),
    has,
    set(key, value) {
      if (!/^[0-9a-f]{64}$/u.test(key))
        throw new Error(`A store's keys are hashes of 64 hexadecimal digits; “${key}” is none.`);
      added.set(key, value);
      unsaved.add(key);
    },
    save(keep) {
      if (opened === null && unsaved.size === 0) return;
      const log = open();
      const fresh = formatAll(unsaved);
      const size = log.fileBytes + sizeOf(fresh);
      const wanted = keep === undefined ? null : new Set(keep);
      const isSlack = wanted !== null && size > 2 * (sizeOf(listLive(log, wanted)) + sizeOf(formatAll(added.keys())));
      if (log.isWhole && !isSlack && (fresh.length === 0 || append(path, fresh))) log.fileBytes = size;
      else {
        const content = Buffer.concat([header, ...listLive(log, wanted).filter(isSound), ...formatAll(added.keys())]);
        writeWhole(path, content);
        log.fileBytes = content.byteLength;
        log.isWhole = true;
      }
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
  /** 1 for each record that was asked for. */
  readonly used: Uint8Array;
  fileBytes: number;
  /** More can be appended. */
  isWhole: boolean;
}

function recordOf({ starts, bytes }: Log, number: number): Buffer {
  const start = starts[number] ?? 0;
  return bytes.subarray(start, start + headBytes + bytes.readUInt32LE(start));
}

function sizeOf(records: readonly Buffer[]): number {
  return records.reduce((sum, record) => sum + record.byteLength, 0);
}

function readLog(path: string, header: Buffer): Log {
  const bytes = readOrNone(path);
  const numbers = new Map<string, number>();
  const starts: number[] = [];
  if (!bytes.subarray(0, header.byteLength).equals(header))
    return { bytes, starts, numbers, used: new Uint8Array(0), fileBytes: 0, isWhole: false };
  let at = header.byteLength;
  while (at + headBytes <= bytes.byteLength) {
    const next = at + headBytes + bytes.readUInt32LE(at);
    if (next > bytes.byteLength) break;
    numbers.set(bytes.toString("hex", at + 8, at + headBytes), starts.push(at) - 1);
    at = next;
  }
  return {
    bytes,
    starts,
    numbers,
    used: new Uint8Array(starts.length),
    fileBytes: bytes.byteLength,
    isWhole: at === bytes.byteLength,
  };
}

function readOrNone(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Add to a file; false when it is there no more. */
function append(path: string, records: readonly Buffer[]): boolean {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, constants.O_WRONLY | constants.O_APPEND);
    // In one request, so that builds at once do not write into each other's records.
    writeFileSync(descriptor, Buffer.concat(records));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
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
