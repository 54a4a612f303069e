import { closeSync, constants, openSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { openStretches, type StretchReader } from "./stretch-reader.ts";
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
 * Where its records lie is read when it is first asked, and a record when that is asked for: memory holds keys and what is not saved, so a log
 * may be larger than it. A change appends a few hundred bytes. Values whose checksum fails (a disk that filled up, a bad block, a build that
 * was killed) are as if they were not there.
 */
export function openRecordLog(path: string): RecordLog {
  let opened: Log | null = null;
  const open = () => (opened ??= readLog(path));
  /** What is not saved. */
  const added = new Map<string, string>();

  const find = (key: string): Buffer | null => {
    const log = open();
    const number = log.numbers.get(key);
    if (number === undefined) return null;
    const record = recordOf(log, number);
    if (isSound(record)) {
      log.used.add(number);
      return record;
    }
    log.numbers.delete(key);
    return null;
  };
  /** What was added is used, and lies in the file: where another build has put a file in its place, in that. */
  const settle = (log: Log, usedKeys: Iterable<string>) => {
    for (const key of [...usedKeys, ...added.keys()]) {
      const number = log.numbers.get(key);
      if (number === undefined) continue;
      log.used.add(number);
      added.delete(key);
    }
  };
  const rewrite = (log: Log, numbers: Iterable<number>, usedKeys: Iterable<string>) => {
    writeWhole(path, contentOf(log, numbers, added));
    opened = readLog(path);
    settle(opened, usedKeys);
  };
  const save = () => {
    if (added.size === 0) return;
    const log = open();
    if (log.isWhole && append(path, formatAll(added))) {
      log.file?.refresh();
      scan(log);
      settle(log, []);
      if (added.size === 0) return;
      log.file?.close();
      settle((opened = readLog(path)), keysOf(log));
    } else rewrite(log, listLive(log, added), keysOf(log));
  };

  return {
    get: (key) => added.get(key) ?? find(key)?.toString("utf8", headBytes) ?? null,
    has: (key) => added.has(key) || find(key) !== null,
    set: (key, value) => void added.set(key, value),
    save,
    tidy() {
      save();
      if (opened === null) return;
      const log = opened;
      const live = listLive(log, added).filter((number) => log.used.has(number));
      const liveBytes = live.reduce((sum, number) => sum + endOf(log, number) - (log.starts[number] ?? 0), 0);
      if (log.end > 2 * liveBytes) rewrite(log, live, keysOf(log));
    },
  };
}

interface Log {
  /** Null where there is none. */
  readonly file: StretchReader | null;
  /** Where each record begins. */
  readonly starts: number[];
  /** The record of each key, by number. */
  readonly numbers: Map<string, number>;
  /** The records that were asked for, or set. */
  readonly used: Set<number>;
  /** Where the last record ends, in bytes. */
  end: number;
  /** More can be appended. */
  isWhole: boolean;
}

function readLog(path: string): Log {
  const file = openStretches(path);
  const isLog = file?.read(0, header.byteLength).equals(header) === true;
  const log = { file, starts: [], numbers: new Map(), used: new Set<number>(), end: 0, isWhole: false };
  if (!isLog) return log;
  log.end = header.byteLength;
  scan(log);
  return log;
}

/** Take in the records behind the last that is known. */
function scan(log: Log): void {
  const { file, starts, numbers } = log;
  if (file === null) return;
  while (log.end + headBytes <= file.size) {
    const head = file.read(log.end, log.end + headBytes);
    const next = log.end + headBytes + head.readUInt32LE(0);
    if (next > file.size) break;
    numbers.set(head.toString("hex", 8), starts.push(log.end) - 1);
    log.end = next;
  }
  log.isWhole = log.end === file.size;
}

function endOf({ starts, end }: Log, number: number): number {
  return starts[number + 1] ?? end;
}

function recordOf(log: Log, number: number): Buffer {
  return log.file?.read(log.starts[number] ?? 0, endOf(log, number)) ?? Buffer.alloc(0);
}

/** The sound records of the file that are not to be written anew, by number. */
function listLive(log: Log, added: ReadonlyMap<string, string>): number[] {
  return [...log.numbers].flatMap(([key, number]) =>
    added.has(key) || !isSound(recordOf(log, number)) ? [] : [number],
  );
}

/** The keys of the records that were asked for. */
function keysOf({ numbers, used }: Log): string[] {
  return [...numbers].flatMap(([key, number]) => (used.has(number) ? [key] : []));
}

/** A log of some records of one that is there, which is closed when it has been read, so that the new one can take its name, and of what was added. */
function* contentOf(
  log: Log,
  numbers: Iterable<number>,
  added: ReadonlyMap<string, string>,
): Generator<Uint8Array, void, undefined> {
  yield header;
  for (const number of numbers) yield recordOf(log, number);
  yield* formatAll(added);
  log.file?.close();
}

function isSound(record: Buffer): boolean {
  return record.byteLength >= headBytes && record.readUInt32LE(4) === crc32(record.subarray(8));
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

function formatAll(values: ReadonlyMap<string, string>): Buffer[] {
  return Array.from(values, ([key, value]) => formatRecord(key, value));
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
