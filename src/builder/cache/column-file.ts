import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "./write-whole.ts";

type Column = Uint32Array | Uint8Array;

/** Columns of numbers, and what is to be known of them as JSON. */
interface Columns<Header> {
  readonly header: Header;
  readonly columns: readonly Column[];
}

/** What is written into a file: with columns of texts. */
export interface WrittenColumns<Header> extends Columns<Header> {
  readonly texts: readonly (readonly string[])[];
}

/** What is read out of a file. */
export interface ColumnFile<Header> extends Columns<Header> {
  /** Take the texts of the nth column of texts out of the file, anew each time. Throws when it has no such column. */
  readTexts(nth: number): string[];
}

/** How the columns are to be read again. */
interface Layout<Header> {
  readonly columns: readonly { readonly bytes: 1 | 4; readonly length: number }[];
  readonly texts: readonly TextLayout[];
  readonly header: Header;
}

/** How many texts a column holds, and what lies in the file: they themselves, a line each; as JSON where one has line breaks of its own. */
interface TextLayout {
  readonly count: number;
  readonly bytes: number;
  readonly encoding: "latin1" | "utf16le" | "json";
}

/** Checksum of what follows, and where the layout begins. */
const startBytes = 8;

/**
 * Write columns into a file as they lie in memory, so that they can be used as they lie in the file:
 *
 *     checksum │ place of the layout │ column │ column │ … │ texts │ texts │ … │ layout as JSON in ASCII       each at a multiple of four bytes
 *
 * A hundred thousand texts that lie line by line are read in half the time of a list in JSON.
 */
export function writeColumnFile<Header>(
  path: string,
  stamp: string,
  { header, columns, texts }: WrittenColumns<Header>,
): void {
  const encoded = texts.map(encodeTexts);
  const layout: Layout<Header> = {
    columns: columns.map((column) => ({ bytes: column instanceof Uint32Array ? 4 : 1, length: column.length })),
    texts: encoded.map((one) => one.layout),
    header,
  };
  const padded = [...columns, ...encoded.map(({ bytes }) => bytes)].flatMap(pad);
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
  const take = (length: number): number => {
    const from = at;
    at += roundedUp(length);
    return from;
  };
  const columns = layout.columns.map((column): Column => {
    const from = bytes.byteOffset + take(column.length * column.bytes);
    return column.bytes === 4
      ? new Uint32Array(bytes.buffer, from, column.length)
      : new Uint8Array(bytes.buffer, from, column.length);
  });
  const texts = layout.texts.map((one) => {
    const from = take(one.bytes);
    return { bytes: bytes.subarray(from, from + one.bytes), layout: one };
  });
  return {
    header: layout.header,
    columns,
    readTexts(nth) {
      const one = texts[nth];
      if (one === undefined) throw new RangeError(`There is no column of texts ${nth}: there are ${texts.length}.`);
      return decodeTexts(one.bytes, one.layout);
    },
  };
}

function encodeTexts(texts: readonly string[]): { readonly layout: TextLayout; readonly bytes: Buffer } {
  const lines = texts.join("\n");
  const encoding = texts.some((text) => text.includes("\n")) ? "json" : /[^\0-\xff]/.test(lines) ? "utf16le" : "latin1";
  const bytes = encoding === "json" ? formatJson(texts) : Buffer.from(lines, encoding);
  return { layout: { count: texts.length, bytes: bytes.byteLength, encoding }, bytes };
}

function decodeTexts(bytes: Buffer, { count, encoding }: TextLayout): string[] {
  if (encoding === "json") return parseJson<string[]>(bytes);
  return count === 0 ? [] : bytes.toString(encoding).split("\n");
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
  return parts.reduce((sum, part) => (part.byteLength === 0 ? sum : crc32(part, sum)), crc32(`columns 4 ${stamp}`));
}

function pad({ buffer, byteOffset, byteLength }: Column): Buffer[] {
  return [Buffer.from(buffer, byteOffset, byteLength), Buffer.alloc(roundedUp(byteLength) - byteLength)];
}

function roundedUp(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** Write JSON with every letter beyond ASCII by its number: what holds none is decoded and parsed in half the time. */
export function formatJson(value: unknown): Buffer {
  return Buffer.from(
    JSON.stringify(value).replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
    "latin1",
  );
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
