import { isPrintDamaged } from "./print-damage.ts";

/*
 * Tells some sixty languages by their letters: a linear classifier over hashed substrings of one to four letters (src/training/language.py), after
 * Lui and Baldwin 2011 and Joulin et al. 2016. Its table, `languages.bin`:
 *
 *   "DLL1" | u16 count of languages | u16 rows | u16 length of tags | tags, joined by spaces | biases (f32 each)
 *          | for each row the logarithm of its scale (u8: exp(x / 16 - 10)), then for each row its weights, 4 bits a language (offset 8)
 */

/**
 * A language found, as an ISO 639 code, and how sure that is. "en-x-old" is English of old newspapers (1780 to 1960, by OCR); "und" a language that is
 * none of those known, or a mixture.
 */
export interface FoundLanguage {
  readonly language: string;
  /** 0 to 1. */
  readonly probability: number;
}

/** Finds the language of a text. */
export interface LanguageFinder {
  /** The languages that can be found. */
  readonly languages: readonly string[];
  /** Find the language of a text from its first letters; null when it has too few to tell. */
  find(text: string): FoundLanguage | null;
}

/** So much of a text is looked at; more does not make the answer surer. */
const mostUnits = 1200;

/** Fewer letters tell nothing: a heading is a name as often as not. Chinese says as much in a third of them. */
const leastLetters = 24;
const leastIdeographs = 8;

/** Less sure than this of a text of so many letters: it is in none of the languages known. Vietnamese, Welsh, Basque, Latin stay below it. */
const leastProbability = 0.45;
const lettersToDoubt = 100;
/** English has tables of results and lists of names, which look like no language. */
const leastEnglish = 0.25;

/** Languages so near that a text may look like either: their odds count together when it is asked whether it is a known one at all. */
const near = ["en en-x-old pcm", "hr sr sl", "nb nn da sv", "xh zu", "cs sk"].map((family) => family.split(" "));

/**
 * English of old newspapers must be surer, long, and damaged as print read by machine is: quiet prose, and a diary of 1660 that is well
 * transcribed, look like it by their letters, and the model of modern English reads them better.
 */
const leastOld = 0.9;
const lettersOfOld = 600;
const ideographs = /[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/; // Hangul, kana, Han: ten times as fast as by \p{Script}
const ideographic = new Set(["zh", "ja", "ko"]);

const hashSeed = 11;
const longestGram = 4;

/** Read the table. Throws when the bytes are none. */
export function createLanguageFinder(bytes: Uint8Array): LanguageFinder {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (ascii(0, 4) !== "DLL1")
    throw new Error(`Not a table of languages: it begins with ${JSON.stringify(ascii(0, 4))}, not "DLL1"`);
  const [count, rows, tagBytes] = [view.getUint16(4, true), view.getUint16(6, true), view.getUint16(8, true)];
  const languages = ascii(10, 10 + tagBytes).split(" ");
  const biasAt = 10 + tagBytes;
  const scaleAt = biasAt + 4 * count;
  const weightsAt = scaleAt + rows;
  const rowBytes = Math.ceil(count / 2);
  if (languages.length !== count || bytes.length !== weightsAt + rows * rowBytes)
    throw new Error(`Table of languages cut short: ${bytes.length} bytes, not ${weightsAt + rows * rowBytes}`);
  const bias = Array.from({ length: count }, (_, i) => view.getFloat32(biasAt + 4 * i, true));
  const scales = Array.from(bytes.subarray(scaleAt, weightsAt), (x) => Math.exp(x / 16 - 10));

  function addRow(sums: Float64Array, row: number, times: number): void {
    const scale = (scales[row] as number) * times;
    const start = weightsAt + row * rowBytes;
    for (let i = 0; i < rowBytes; i++) {
      const pair = bytes[start + i] as number;
      sums[2 * i] = (sums[2 * i] as number) + ((pair & 15) - 8) * scale;
      sums[2 * i + 1] = (sums[2 * i + 1] as number) + ((pair >> 4) - 8) * scale;
    }
  }

  return {
    languages,
    find(text) {
      const plain = lettersOf(text.slice(0, mostUnits));
      const hasIdeographs = ideographs.test(plain);
      const letters = plain.length - 2;
      if (letters < (hasIdeographs ? leastIdeographs : leastLetters)) return null;
      const { counts, met, total } = countGrams(plain, rows);
      const sums = new Float64Array(2 * rowBytes);
      for (const row of met) addRow(sums, row, (counts[row] as number) / total);
      const logits = bias.map((x, i) => x + (sums[i] as number));
      const top = Math.max(...logits);
      const all = logits.reduce((sum, x) => sum + Math.exp(x - top), 0);
      const best = languages[logits.indexOf(top)] as string;
      const probability = 1 / all;
      if (best === "en-x-old" && (probability < leastOld || letters < lettersOfOld || !isPrintDamaged(text)))
        return { language: "en", probability };
      // Of letters never met, the hashes say Chinese as often as not.
      const isUnknown = ideographic.has(best) && !hasIdeographs;
      const family = near.find((members) => members.includes(best)) ?? [best];
      const together = family.reduce((sum, x) => sum + Math.exp((logits[languages.indexOf(x)] ?? -Infinity) - top), 0);
      if (
        isUnknown ||
        (together / all < (best === "en" ? leastEnglish : leastProbability) && letters >= lettersToDoubt)
      )
        return { language: "und", probability };
      return { language: best, probability };
    },
  };
}

/** Letters in lower case, all else one space, a space at both ends. */
function lettersOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim()} `;
}

/** How often each row's substrings stand in the text: those of one to four units, but for a single space. `met`: rows that have any. */
function countGrams(
  plain: string,
  rows: number,
): {
  readonly counts: Uint32Array;
  readonly met: readonly number[];
  readonly total: number;
} {
  const counts = new Uint32Array(rows);
  const met: number[] = [];
  let total = 0;
  for (let start = 0; start < plain.length; start++) {
    let value = 2166136261 ^ Math.imul(hashSeed, 0x9e3779b1);
    for (let end = start; end < Math.min(plain.length, start + longestGram); end++) {
      value = Math.imul(value ^ plain.charCodeAt(end), 16777619);
      if (end === start && plain.charCodeAt(end) === 32) continue;
      let mixed = value ^ (value >>> 15);
      mixed = Math.imul(mixed, 0x2c1b3c6d);
      const row = ((mixed ^ (mixed >>> 13)) >>> 0) % rows;
      if (counts[row] === 0) met.push(row);
      counts[row] = (counts[row] as number) + 1;
      total++;
    }
  }
  return { counts, met, total };
}
