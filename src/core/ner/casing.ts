import { casingWeights } from "./casing-weights.generated.ts";

/** What the prose of a document says of its words, by their small form: how often small, how often with a capital within a sentence, which with one at a beginning, and pairs of capitals. */
export interface ProseWords {
  readonly small: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly firsts: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** In sixteenths: in headlines of invented and rare names, whose words nobody has seen, a capital is the lesser fault. */
const leastSum = -12;
/** For a word that the prose begins sentences with and writes small nowhere: half a sign of a name. */
const firstWeight = 24;
/** What a body's name of several words ends in. */
const bodies: ReadonlySet<string> = new Set(
  "company board council bank union club university party court committee society association commission institute museum ministry railway trust".split(
    " ",
  ),
);
const mostNameWords = 3;

let weights: Int8Array | null = null;

/**
 * Tell of the words of a headline which would have a capital in prose: a logistic regression over hashed features of the word, its
 * neighbours and what the document's prose says of it, fitted on the prose of the tagger's training sets (`src/training/casing.py`).
 */
export function createCasing(
  forms: readonly string[],
  { small, names, firsts, pairs }: ProseWords,
): (at: number) => boolean {
  const table = (weights ??= decode(casingWeights));
  const lower = forms.map((form) => form.toLowerCase());
  const weigh = (feature: string): number => table[hash(feature) & (table.length - 1)] ?? 0;
  /** Within "the Northern Rail Company", of which the prose says nothing. */
  const isNamed = (at: number): boolean => {
    let end = at;
    while (end < at + mostNameWords && !bodies.has(lower[end] ?? "") && isNameWord(end)) end++;
    if (!bodies.has(lower[end] ?? "") || small.has(lower[end] ?? "")) return false;
    let start = at;
    while (start > end - mostNameWords && isNameWord(start - 1)) start--;
    return end - start > 1 && lower[start - 1] === "the";
  };
  const isNameWord = (at: number): boolean => /^\p{Lu}\p{Ll}{3}/u.test(forms[at] ?? "");
  const isCapital = (at: number): boolean => {
    const word = lower[at] ?? "";
    if (isNamed(at)) return true;
    if (bodies.has(word) && !small.has(word) && at > 1 && isNameWord(at - 1) && isCapital(at - 1)) return true; // "Quay Board"
    const before = lower[at - 1] ?? "^";
    const behind = lower[at + 1] ?? "$";
    const seen = `${upToTwo(small.get(word))}${upToTwo(names.get(word))}`;
    const paired = `${Number(pairs.has(`${before} ${word}`))}${Number(pairs.has(`${word} ${behind}`))}`;
    const features = [
      `u${word}`,
      `p${before} ${word}`,
      `n${word} ${behind}`,
      `l${before}`,
      `r${behind}`,
      `3${word.slice(-3)}`,
      `2${word.slice(-2)}`,
      `c${word.slice(0, 3)}`,
      `d${seen}`,
      `b${paired}${names.has(word) ? 1 : 0}`,
      `D${seen}${paired}`,
      `k${word.slice(-1)}${seen}`,
    ];
    if (word.includes("-"))
      features.push(`h${word.slice(word.lastIndexOf("-") + 1)}`, `g${word.slice(0, word.indexOf("-"))}`);
    return (
      features.reduce((sum, feature) => sum + weigh(feature), firsts.has(word) && !small.has(word) ? firstWeight : 0) >
      leastSum
    );
  };
  return isCapital;
}

/** Bytes of base64, which core has no function of the platform for. */
function decode(base64: string): Int8Array {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const values = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;
  const bytes = new Int8Array(Math.floor((base64.replace(/=+$/, "").length * 3) / 4));
  for (let i = 0; i < bytes.length; i++) {
    const at = Math.floor((i * 4) / 3);
    const pair = ((values[base64.charCodeAt(at)] ?? 0) << 6) | (values[base64.charCodeAt(at + 1)] ?? 0);
    bytes[i] = pair >> (4 - 2 * (i % 3));
  }
  return bytes;
}

function upToTwo(count = 0): number {
  return Math.min(count, 2);
}

/** FNV-1a over UTF-16 units, its upper half folded in. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0) ^ (value >>> 15);
}
