import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { Interner } from "../../core/entities/resolve/interner.ts";
import type { NameColumns, RareFacts } from "../../core/entities/resolve/name-columns.ts";
import { writeWhole } from "../cache/write-whole.ts";

/** The names of many articles, and by what each article's are looked up; nothing where they are not to be found. */
export interface KeptNames {
  readonly columns: NameColumns;
  readonly keys: readonly string[];
}

/** What is written as JSON: texts, and how long the columns are. */
interface Header {
  readonly stamp: string;
  readonly keys: readonly string[];
  readonly nameKeys: string[];
  readonly texts: string[];
  readonly rare: readonly (readonly [sighting: number, facts: RareFacts])[];
  readonly sightings: number;
  readonly forms: number;
  readonly mentions: number;
}

/** Checksum of what follows, and bytes of the header. */
const startWords = 2;

/**
 * Write names into a file, numbers as they lie in memory:
 *
 *     checksum │ bytes of header │ columns of 32 bits │ columns of 8 bits │ header
 */
export function writeNameFile(path: string, stamp: string, { columns, keys }: KeptNames): void {
  const { kinds, traits, firsts, keyNumbers, starts, forms, formTexts, formMentions, mentionFirsts, groupOf } = columns;
  const header: Header = {
    stamp, keys, nameKeys: [...columns.keys.all], texts: [...columns.texts.all], rare: [...columns.rare],
    sightings: kinds.length, forms: formTexts.length, mentions: groupOf.length,
  };
  const text = Buffer.from(JSON.stringify(header));
  const words = [firsts, keyNumbers, starts, forms, formTexts, formMentions, mentionFirsts, groupOf];
  const body = Buffer.concat([Buffer.from(new Uint32Array([text.byteLength]).buffer), ...[...words, kinds, traits].map(bytesOf), text]);
  writeWhole(path, Buffer.concat([Buffer.from(new Uint32Array([crc32(body)]).buffer), body]));
}

/** Read such a file; null when there is none, another stamp wrote it, or it is damaged. */
export function readNameFile(path: string, stamp: string): KeptNames | null {
  const bytes = readWords(path);
  if (bytes === null || crc32(bytes.subarray(4)) !== bytes.readUInt32LE(0)) return null;
  const header = JSON.parse(bytes.toString("utf8", bytes.byteLength - bytes.readUInt32LE(4))) as Header;
  if (header.stamp !== stamp) return null;
  const { keys, nameKeys, texts, rare, sightings, forms, mentions } = header;
  let at = startWords * 4;
  const words = (count: number): Uint32Array => {
    const column = new Uint32Array(bytes.buffer, bytes.byteOffset + at, count);
    at += count * 4;
    return column;
  };
  const small = (count: number): Uint8Array => bytes.subarray(at, (at += count));
  // In the order in which they were written.
  return {
    keys,
    columns: {
      firsts: words(keys.length + 1),
      keyNumbers: words(sightings),
      starts: words(sightings),
      forms: words(sightings + 1),
      formTexts: words(forms),
      formMentions: words(forms),
      mentionFirsts: words(keys.length + 1),
      groupOf: words(mentions),
      kinds: small(sightings),
      traits: small(sightings),
      keys: new Interner(nameKeys),
      texts: new Interner(texts),
      rare: new Map(rare),
    },
  };
}

/** Read a file to where a word of 32 bits may begin; null when it is not there, or too short for one. */
function readWords(path: string): Buffer | null {
  try {
    const bytes = readFileSync(path);
    if (bytes.byteLength < startWords * 4) return null;
    return bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  } catch {
    return null;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
