import { decodeLegacy, detectEncoding, type LegacyEncoding } from "./detect-encoding.ts";
import { isGarbled } from "./garbled.ts";
import { findReadTwice } from "./read-twice.ts";

/** How a seed's bytes were written. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "iso-2022-jp" | LegacyEncoding;

/** Why the text read from the bytes may not be what its owner wrote. */
export type DecodeDoubt =
  /** Not UTF-8: every byte was read as one Windows-1252 character. */
  | "fallback"
  /** Not UTF-8: read in the encoding that its letters show. */
  | "recognised"
  /** UTF-8 that was read as Windows-1252 and saved so: "cafÃ©". */
  | "twice"
  /** The reading makes no words: no names are marked in it (`isGarbled`). */
  | "garbled"
  /** UTF-8 or UTF-16 with some broken letters, each of which shows as U+FFFD. */
  | "damaged"
  /** UTF-16 without the mark that says so, told by its zero bytes. */
  | "unmarked"
  /** A picture, an archive, a PDF …: no text at all. */
  | "binary";

/** A seed's bytes as text. */
export interface DecodedSeed {
  /** All the characters, without a leading BOM, line ends as they are; the empty string when the bytes are binary. */
  readonly text: string;
  /** Null when the bytes are binary. */
  readonly encoding: Encoding | null;
  readonly doubts: readonly DecodeDoubt[];
}

/** What core needs of the one decoder that browsers, workers and Node share; core has no DOM types. */
declare const TextDecoder: new (
  label: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** One for all seeds: making one takes longer than reading a short seed with it. */
const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Decode a seed: UTF-8 with or without BOM, UTF-16 with BOM, ISO-2022-JP by its escapes, else in the encoding that its letters show, Windows-1252 where they show
 * none. `named` is the encoding that the owner says older files have: it is used where the bytes are no UTF-8. Never throws; empty
 * bytes give an empty text, an encoding that nobody knows is left out.
 *
 * Bytes that are UTF-8 but for a few (a file cut in the middle of a letter) stay UTF-8, with U+FFFD for what is broken: reading
 * them as Windows-1252 would spoil every accent in the file to save one.
 */
export function decodeSeed(bytes: Uint8Array, named: string | null = null): DecodedSeed {
  const b0 = bytes[0];
  const b1 = bytes[1];
  if (b0 === 0xff && b1 === 0xfe) return decodeUtf16("utf-16le", bytes.subarray(2), []);
  if (b0 === 0xfe && b1 === 0xff) return decodeUtf16("utf-16be", bytes.subarray(2), []);
  const sample = countSample(bytes);
  if (isBinary(bytes, sample)) return { text: "", encoding: null, doubts: ["binary"] };
  const unmarked = guessUtf16(bytes, sample);
  if (unmarked !== null) return decodeUtf16(unmarked, bytes, ["unmarked"]);
  try {
    const text = strictUtf8.decode(bytes);
    const mail = japaneseMail.test(text) ? decodeMail(bytes) : null;
    if (mail !== null) return mail;
    return decoded("utf-8", text, findReadTwice(text) === null ? [] : ["twice"]);
  } catch {
    const asNamed = named === null ? null : decodeNamed(named, bytes);
    if (asNamed !== null) return asNamed;
    const lenient = decodeAs("utf-8", bytes);
    return isMostlyUtf8(lenient) ? decoded("utf-8", lenient, ["damaged"]) : decodeOlder(bytes);
  }
}

/** How Japanese mail and news were sent: letters in pairs of ASCII between two escapes. */
// oxlint-disable-next-line no-control-regex
const japaneseMail = /\u001B\$[@B][\x21-\x7e]+\u001B\([BJ]/u;

function decodeMail(bytes: Uint8Array): DecodedSeed | null {
  try {
    const text = new TextDecoder("iso-2022-jp", { fatal: true }).decode(bytes);
    return decoded("iso-2022-jp", text, ["recognised"]);
  } catch {
    return null;
  }
}

function decodeOlder(bytes: Uint8Array): DecodedSeed {
  const { encoding, text } = detectEncoding(bytes);
  const isGuess = encoding === "windows-1252";
  return decoded(encoding, text, [
    isGuess ? "fallback" : "recognised",
    ...(isGarbled(text) ? (["garbled"] as const) : []),
  ]);
}

/** Null for a name that is none, and for UTF-8, which the bytes are not. */
function decodeNamed(named: string, bytes: Uint8Array): DecodedSeed | null {
  if (/^utf-?8$/iu.test(named)) return null;
  try {
    const text = decodeLegacy(named.toLowerCase(), bytes);
    return decoded(named.toLowerCase() as Encoding, text, text.includes("\uFFFD") ? ["damaged"] : []);
  } catch {
    return null;
  }
}

function decodeUtf16(
  encoding: "utf-16le" | "utf-16be",
  bytes: Uint8Array,
  doubts: readonly DecodeDoubt[],
): DecodedSeed {
  try {
    return decoded(encoding, new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), doubts);
  } catch {
    return decoded(encoding, decodeAs(encoding, bytes), [...doubts, "damaged"]);
  }
}

/** Only leading BOMs go (files glued together can have several): one inside a text is a character of it. */
function decoded(encoding: Encoding, text: string, doubts: readonly DecodeDoubt[]): DecodedSeed {
  return { text: text.charCodeAt(0) === 0xfeff ? text.replace(/^\uFEFF+/u, "") : text, encoding, doubts };
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** The first bytes of formats that people drop among their texts by mistake, none of which a text could start with. */
const signatures = [
  "%PDF-",
  "\x89PNG",
  "GIF87a",
  "GIF89a",
  "\xff\xd8\xff",
  "PK\x03\x04",
  "PK\x05\x06",
  "\x1f\x8b",
  "BZh91AY&SY",
  "\xfd7zXZ",
  "7z\xbc\xaf",
  "Rar!\x1a",
  "\xd0\xcf\x11\xe0",
  "\x7fELF",
  "SQLite format 3\0",
  "OggS\0",
  "ID3\x02",
  "ID3\x03",
  "ID3\x04",
];

/** Enough to tell a picture from prose, and as quick for 20 MB as for 20 KB. */
const sampleBytes = 8192;

/** What the first bytes hold that prose in UTF-8 does not. */
interface Sample {
  readonly size: number;
  /** Control characters other than zero, line ends, tabs and ESC. */
  readonly controls: number;
  /** Zeros at even and at odd places. */
  readonly evenZeros: number;
  readonly oddZeros: number;
}

function countSample(bytes: Uint8Array): Sample {
  const size = Math.min(bytes.length, sampleBytes);
  let [controls, evenZeros, oddZeros] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x20) continue;
    if (byte !== 0) controls += (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b ? 0 : 1;
    else if (i % 2 === 0) evenZeros++;
    else oddZeros++;
  }
  return { size, controls, evenZeros, oddZeros };
}

function isBinary(bytes: Uint8Array, sample: Sample): boolean {
  if (signatures.some((signature) => startsWith(bytes, signature))) return true;
  if (sample.controls > sample.size / 20) return true; // one in twenty: prose has none, random bytes have two in twenty
  return sample.evenZeros + sample.oddZeros > sample.size / 10 && guessUtf16(bytes, sample) === null; // sound, fonts and tables are full of zeros
}

/** Whether bytes begin with these, written as characters below 256. */
function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** UTF-16 of mostly Latin text has a zero in every other byte. */
function guessUtf16(bytes: Uint8Array, { size, evenZeros, oddZeros }: Sample): "utf-16le" | "utf-16be" | null {
  if (bytes.length % 2 !== 0 || size < 8) return null;
  const [most, few] = [(size / 2) * 0.6, (size / 2) * 0.1];
  if (oddZeros > most && evenZeros < few) return "utf-16le";
  return evenZeros > most && oddZeros < few ? "utf-16be" : null;
}

/** More whole multi-byte letters than broken bytes: Windows-1252 prose has next to none of the former. */
function isMostlyUtf8(lenient: string): boolean {
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < lenient.length; i++) {
    const unit = lenient.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) whole++;
  }
  return whole > broken;
}
