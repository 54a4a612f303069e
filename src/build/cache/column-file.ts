import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./write-whole.ts";

type Column = Uint32Array | Uint8Array;

/** Columns of numbers, and what is to be known of them as JSON. */
export interface ColumnFile<Header> {
  readonly header: Header;
  readonly columns: readonly Column[];
}

/** How the columns are to be read again. */
interface Layout<Header> {
  readonly columns: readonly { readonly bytes: 1 | 4; readonly length: number }[];
  readonly header: Header;
}

/** Checksum of what follows, and where the layout begins. */
const startBytes = 8;

/**
 * Write columns into a file as they lie in memory, so that they can be used as they lie in the file:
 *
 *     checksum │ place of the layout │ column │ column │ … │ layout as JSON in ASCII       each at a multiple of four bytes
 */
export function writeColumnFile<Header>(path: string, stamp: string, { header, columns }: ColumnFile<Header>): void {
  const layout: Layout<Header> = { columns: columns.map((column) => ({ bytes: column instanceof Uint32Array ? 4 : 1, length: column.length })), header };
  const padded = columns.flatMap(pad);
  const place = startBytes + padded.reduce((sum, part) => sum + part.byteLength, 0);
  const body = [wordOf(place), ...padded, formatJson(layout)];
  writeWhole(path, [wordOf(checksum(body, stamp)), ...body]);
}

/** Read such a file; null when there is none, another stamp wrote it, or it is damaged. */
export function readColumnFile<Header>(path: string, stamp: string): ColumnFile<Header> | null {
  const bytes = readAligned(path);
  if (bytes === null || checksum([bytes.subarray(4)], stamp) !== bytes.readUInt32LE(0)) return null;
  const layout = parseJson<Layout<Header>>(bytes.subarray(bytes.readUInt32LE(4)));
  let at = startBytes;
  const columns = layout.columns.map((column): Column => {
    const from = bytes.byteOffset + at;
    at += roundedUp(column.length * column.bytes);
    return column.bytes === 4 ? new Uint32Array(bytes.buffer, from, column.length) : new Uint8Array(bytes.buffer, from, column.length);
  });
  return { header: layout.header, columns };
}

/** Read a file to where a number of 32 bits may begin; null when it is not there, or too short to be one. */
function readAligned(path: string): Buffer | null {
  try {
    const bytes = readFileSync(path);
    if (bytes.byteLength <= startBytes) return null;
    return bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  } catch {
    return null;
  }
}

/** Put numbers one after the other. */
export function joinColumns(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Begins with the stamp, so that what another version of the code has written, in whatever format, is not even looked into. */
function checksum(parts: readonly Uint8Array[], stamp: string): number {
  // Of nothing zlib says 0, whatever came before.
  return parts.reduce((sum, part) => (part.byteLength === 0 ? sum : crc32(part, sum)), crc32(`columns 3 ${stamp}`));
}

function pad({ buffer, byteOffset, byteLength }: Column): Buffer[] {
  return [Buffer.from(buffer, byteOffset, byteLength), Buffer.alloc(roundedUp(byteLength) - byteLength)];
}

function roundedUp(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** Write JSON with every letter beyond ASCII by its number: what holds none is decoded and parsed in half the time. */
export function formatJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`), "latin1");
}

/** Read what `formatJson` wrote. */
export function parseJson<Value>({ buffer, byteOffset, byteLength }: Uint8Array): Value {
  return JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString("latin1")) as Value;
}

function wordOf(value: number): Buffer {
  const word = Buffer.alloc(4);
  word.writeUInt32LE(value);
  return word;
}
