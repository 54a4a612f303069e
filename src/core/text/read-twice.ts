import { decodeWindows1252 } from "./windows-1252.ts";

/** What reading UTF-8 as Windows-1252 makes of letters: é becomes Ã©, “ becomes â€œ. */
export interface ReadTwice {
  /** Where the first stands, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** What it was. */
  readonly letter: string;
  /** Share of the text's letters and signs beyond ASCII that such readings are. */
  readonly share: number;
  readonly count: number;
}

declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

const strict = new TextDecoder("utf-8", { fatal: true });
const notAscii = /[^\0-\x7f]+/gu;
const longestRun = 400;
/** What the first two bytes of a letter become; quick to say no. */
const opening = /[\xc2-\xf4][\x80-\u2122]/;

/**
 * Find UTF-8 that was read as Windows-1252 and saved so: "cafÃ©". Null when there is none, or when most of the text is beyond doubt:
 * one `Ã©` in a text about encodings is what its owner wrote.
 */
export function findReadTwice(text: string): ReadTwice | null {
  if (!opening.test(text)) return null;
  let first: { start: number; end: number; letter: string } | null = null;
  let [count, twice, all] = [0, 0, 0];
  for (const { 0: run, index } of text.matchAll(notAscii)) {
    all += run.length;
    const bytes = run.length > longestRun ? null : bytesOf(run);
    if (bytes === null || bytes.length < 2) continue;
    let letter: string;
    try {
      letter = strict.decode(bytes);
    } catch {
      continue;
    }
    first ??= { start: index, end: index + run.length, letter };
    count++;
    twice += run.length;
  }
  return first === null || twice < all * 0.6 ? null : { ...first, share: twice / all, count };
}

let byteOf: ReadonlyMap<string, number> | null = null;

/** The bytes that Windows-1252 would write; null when it has no byte for one of the letters. */
function bytesOf(run: string): Uint8Array | null {
  byteOf ??= new Map(
    Array.from(decodeWindows1252(Uint8Array.from({ length: 256 }, (_, i) => i)), (char, i) => [char, i]),
  );
  const bytes = new Uint8Array(run.length);
  for (let at = 0; at < run.length; at++) {
    const byte = byteOf.get(run.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}
