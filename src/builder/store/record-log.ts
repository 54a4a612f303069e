import { closeSync, constants, openSync, readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./write-whole.ts";

/** A map kept on disk, from hashes to texts. */
export interface RecordLog {
  /** What lies under a key; null when nothing does, or it is damaged. */
  get(key: string): string | null;
  has(key: string): boolean;
  set(key: string, value: string): void;
  /** Write what is new behind what is there. */
  save(): void;
  /** Write it, and forget what nobody has asked for or set since the log was opened, once that makes up half of the file. */
  tidy(): void;
}

/** Bytes of a SHA-256. */
const keyBytes = 32;

/** Before the key stand the length of the value in bytes, and the checksum. */
const headBytes = 8 + keyBytes;

const header = Buffer.from("dateline 4\n");

/**
 * Open a log in a file, which need not exist. Keys are SHA-256 hashes in hexadecimal digits.
 *
 *     dateline 4\n │ length │ checksum │ key │ value │ length │ checksum │ …      the later of two with one key counts
 *
 * It is read whole when it is first asked, and a change appends a few hundred bytes. Values whose checksum fails (a disk that
 * filled up, a bad block, a build that was killed) are as if they were not there.
 */
export function openRecordLog(path: string): RecordLog {
  let opened: Log | null = null;
  const open = () => (opened ??= readLog(path));
  const added = new Map<string, string>();
  let unsaved = new Set<string>();

  const find = (key: string): Buffer | null => {
    const log = open();
    const number = log.numbers.get(key);
    if (number === undefined) return null;
    const record = recordOf(log, number);
    if (isSound(record)) {
      log.used[number] = 1;
      return record;
    }
    log.numbers.delete(key);
    return null;
  };
  const rewrite = (log: Log, live: readonly Buffer[]) => {
    const content = Buffer.concat([header, ...live, ...formatAll(added.keys(), added)]);
    writeWhole(path, content);
    log.fileBytes = content.byteLength;
    log.isWhole = true;
    unsaved = new Set();
  };
  const save = () => {
    if (unsaved.size === 0) return;
    const log = open();
    const fresh = formatAll(unsaved, added);
    if (log.isWhole && append(path, fresh)) {
      log.fileBytes += sizeOf(fresh);
      unsaved = new Set();
    } else rewrite(log, listLive(log, added));
  };

  return {
    get: (key) => added.get(key) ?? find(key)?.toString("utf8", headBytes) ?? null,
    has: (key) => added.has(key) || find(key) !== null,
    set(key, value) {
      added.set(key, value);
      unsaved.add(key);
    },
    save,
    tidy() {
      save();
      if (opened === null) return;
      const log = opened;
      const live = listLive(log, added, log.used);
      if (log.fileBytes > 2 * (sizeOf(live) + sizeOf(formatAll(added.keys(), added)))) rewrite(log, live);
    },
  };
}

interface Log {
  readonly bytes: Buffer;
  /** Where each record begins. */
  readonly starts: readonly number[];
  /** The record of each key, by number: 80,000 views of the bytes would take longer to make than all else. */
  readonly numbers: Map<string, number>;
  /** 1 for each record that was asked for. */
  readonly used: Uint8Array;
  fileBytes: number;
  /** More can be appended. */
  isWhole: boolean;
}

function readLog(path: string): Log {
  const bytes = readOrNone(path);
  const numbers = new Map<string, number>();
  const starts: number[] = [];
  const isLog = bytes.subarray(0, header.byteLength).equals(header);
  const end = isLog ? bytes.byteLength : 0;
  let at = header.byteLength;
  while (at + headBytes <= end) {
    const next = at + headBytes + bytes.readUInt32LE(at);
    if (next > end) break;
    numbers.set(bytes.toString("hex", at + 8, at + headBytes), starts.push(at) - 1);
    at = next;
  }
  return {
    bytes,
    starts,
    numbers,
    used: new Uint8Array(starts.length),
    fileBytes: end,
    isWhole: at === end,
  };
}

function readOrNone(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

function recordOf({ starts, bytes }: Log, number: number): Buffer {
  const start = starts[number] ?? 0;
  return bytes.subarray(start, start + headBytes + bytes.readUInt32LE(start));
}

/** The sound records of the file that have not been set anew; with `used`, of those the ones that are marked there. */
function listLive(log: Log, added: ReadonlyMap<string, string>, used: Uint8Array | null = null): Buffer[] {
  return [...log.numbers].flatMap(([key, number]) => {
    if (added.has(key) || (used !== null && used[number] !== 1)) return [];
    const record = recordOf(log, number);
    return isSound(record) ? [record] : [];
  });
}

function isSound(record: Buffer): boolean {
  return record.readUInt32LE(4) === crc32(record.subarray(8));
}

function sizeOf(records: readonly Buffer[]): number {
  return records.reduce((sum, record) => sum + record.byteLength, 0);
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

function formatAll(keys: Iterable<string>, values: ReadonlyMap<string, string>): Buffer[] {
  return Array.from(keys, (key) => formatRecord(key, values.get(key) ?? ""));
}

/** CRC-32 finds damage, which is all that is asked. */
function formatRecord(key: string, value: string): Buffer {
  const bytes = Buffer.byteLength(value);
  const record = Buffer.alloc(headBytes + bytes);
  record.writeUInt32LE(bytes, 0);
  record.write(key, 8, "hex");
  record.write(value, headBytes);
  record.writeUInt32LE(crc32(record.subarray(8)), 4);
  return record;
}
