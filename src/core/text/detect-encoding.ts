import { scoreLetters, shareOfCommon } from "./score-reading.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

/** How text was written before UTF-8, by the names of the Encoding Standard. */
export type LegacyEncoding = (typeof singles)[number]["encoding"] | (typeof doubles)[number]["encoding"];

declare const TextDecoder: new (
  label: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { readonly encoding: string; decode(bytes: Uint8Array): string };

const western = ["fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi"];
const central = ["pl", "cs", "sk", "hu", "hr", "sl", "ro"];
const cyrillic = ["ru", "uk", "bg"];

/** One byte a letter, the likelier one of two that read a text alike before the other. */
const singles = [
  { encoding: "windows-1252", languages: western },
  { encoding: "windows-1250", languages: central },
  { encoding: "iso-8859-2", languages: central },
  { encoding: "windows-1251", languages: cyrillic },
  { encoding: "koi8-r", languages: cyrillic },
  { encoding: "koi8-u", languages: ["uk"] },
  { encoding: "ibm866", languages: cyrillic },
  { encoding: "iso-8859-5", languages: cyrillic },
  { encoding: "windows-1253", languages: ["el"] },
  { encoding: "iso-8859-7", languages: ["el"] },
  { encoding: "windows-1254", languages: ["tr"] },
  { encoding: "windows-1255", languages: ["he"] },
  { encoding: "windows-1256", languages: ["ar", "fa"] },
  { encoding: "macintosh", languages: western },
] as const;

/** Two bytes a letter, each with the language whose commonest characters tell it, and the least share of them. */
const doubles = [
  { encoding: "shift_jis", language: "ja", least: 0.6 },
  { encoding: "euc-jp", language: "ja", least: 0.6 },
  { encoding: "gb18030", language: "zh-Hans", least: 0.55 },
  { encoding: "big5", language: "zh-Hant", least: 0.55 },
  { encoding: "euc-kr", language: "ko", least: 0.7 },
] as const;

/** Bytes read in the encoding that they are most likely in. */
export interface Detected {
  readonly encoding: LegacyEncoding;
  readonly text: string;
}

/** How many bytes are looked at: some pages, and as quick for 20 MB as for 20 KB. */
const sampleBytes = 16_384;
/** What another reading must be better by, a letter, than Windows-1252, in which most files of one byte a letter are. */
const margin = 1.2;
/** Letters beyond ASCII that it takes to be sure of another; a name or two in an English text tells nothing. */
const leastLetters = 6;
/** A text of few, rare words scores -4.3 in its own encoding; most that are read in a wrong one -6 and less. */
const poorReading = -5;

/**
 * Find the encoding of bytes that are no UTF-8, and read them. Never fails: without a better one it is Windows-1252.
 *
 * Encodings of two bytes a letter show by bytes that form letters without one error, most of them common; those of one byte a letter by
 * which of them makes words, judged by pairs of letters.
 */
export function detectEncoding(bytes: Uint8Array): Detected {
  const sample = sampleOf(bytes);
  const double = findDouble(bytes, sample);
  if (double !== null) return double;
  const scored = singles.map(({ encoding, languages }) => {
    const score = scoreLetters(decodeLegacy(encoding, sample), languages);
    return { encoding, ...score };
  });
  const [standard] = scored;
  let best = standard!;
  for (const other of scored) if (other.mean > best.mean) best = other;
  const isPlain = best.count >= leastLetters && best.mean - standard!.mean >= margin && best.mean > poorReading;
  const chosen = isPlain ? best : standard!;
  return { encoding: chosen.encoding, text: decodeLegacy(chosen.encoding, bytes) };
}

/** Read bytes in an encoding that somebody names or that was found; what it cannot read becomes U+FFFD. */
export function decodeLegacy(encoding: string, bytes: Uint8Array): string {
  // Node's own reading of Windows-1252, which ISO-8859-1 is another name of, leaves out the quotes.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return decoder.encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
}

function findDouble(bytes: Uint8Array, sample: Uint8Array): Detected | null {
  let best: { encoding: LegacyEncoding; over: number } | null = null;
  for (const { encoding, language, least } of doubles) {
    const text = decodeStrictly(encoding, sample);
    if (text === null || hasHalfWidth(text)) continue;
    if (language === "ja" && !hiragana.test(text)) continue;
    const { mean, count } = shareOfCommon(text, language);
    if (count < leastLetters || mean < least) continue;
    if (best === null || mean - least > best.over) best = { encoding, over: mean - least };
  }
  return best === null ? null : { encoding: best.encoding, text: decodeLegacy(best.encoding, bytes) };
}

/** No Japanese sentence is without its endings. */
const hiragana = /[\u3041-\u3096][^]*[\u3041-\u3096][^]*[\u3041-\u3096]/u;

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text of one byte a letter, read as Shift-JIS, is full of half-width kana. */
function hasHalfWidth(text: string): boolean {
  return (text.match(/[\uff61-\uff9f]/gu)?.length ?? 0) > (text.match(/[\u3041-\u30ff]/gu)?.length ?? 0);
}

/** Some lines from the first byte beyond ASCII on, cut at line ends, so that no letter is. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  const start = first < sampleBytes / 2 ? 0 : bytes.lastIndexOf(10, first) + 1;
  const from = first - start > sampleBytes / 2 ? first : start;
  if (bytes.length - from <= sampleBytes) return bytes.subarray(from);
  const end = bytes.lastIndexOf(10, from + sampleBytes);
  return bytes.subarray(from, end > from ? end : from + sampleBytes);
}
