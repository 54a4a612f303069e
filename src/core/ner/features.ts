/*
 * Features of a token's form, the same arithmetic as src/training/features.py. They depend on the form alone, so the network caches what it
 * makes of them by form.
 */

/** Rows of each hashed table and the seed of its hash, in the order of the network's inputs. */
export const hashedTables = [
  { name: "lower", seed: 1, rows: 8192 },
  { name: "prefix", seed: 2, rows: 4096 },
  { name: "suffix", seed: 3, rows: 4096 },
  { name: "shape", seed: 4, rows: 2048 },
  { name: "edges", seed: 5, rows: 4096 },
] as const;

/** The table of character n-grams, read by the mean of its rows. */
export const ngramTable = { name: "grams", seed: 6, rows: 16384 } as const;

/** Seed of the hash under which words and gazetteer entries are stored. */
export const wordSeed = 7;

/** Forms are read by their first 16 and last 8 characters when longer, so that no token costs more than a word. */
const mostChars = 24;
const headChars = 16;
const tailChars = 8;

const plain: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "`": "'",
  "´": "'",
  ʼ: "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
};
const fancy = /[‘’‚‛`´ʼ“”„‟«»‐‑‒–—―]/g;

/** FNV-1a over UTF-16 units with a final mix (murmur3's first step), 32 bits unsigned. */
export function hashText(text: string, seed: number): number {
  let value = 2166136261 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Compose accents, make quotes and dashes plain, bound the length. */
export function normaliseForm(form: string): string {
  // The cut before normalising keeps a megabyte of one token from being normalised; 64 units leave room for composed marks.
  const short = form.length > 128 ? form.slice(0, 64) + form.slice(-64) : form;
  const text = isAscii(short)
    ? short.replace(fancy, "'")
    : short.normalize("NFC").replace(fancy, (char) => plain[char] ?? char);
  return text.length <= mostChars ? text : boundLength(charactersOf(text));
}

function boundLength(chars: Characters): string {
  return chars.length <= mostChars ? partOf(chars, 0) : partOf(chars, 0, headChars) + partOf(chars, -tailChars);
}

/** Features count characters, not units; a string of the basic plane, which nearly every form is, serves as it is. */
export type Characters = string | readonly string[];

/** Split a text into characters where UTF-16 units will not do; otherwise give it as it is. */
export function charactersOf(text: string): Characters {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text) : text;
}

/** Cut characters `from` to `to`, counted from the end when negative, as a string. */
export function partOf(chars: Characters, from: number, to?: number): string {
  return typeof chars === "string" ? chars.slice(from, to) : chars.slice(from, to).join("");
}

/** Lower case with each ASCII digit as 0: tokens with one key share what the document says of them. */
export function lowerKey(normal: string): string {
  return normal.toLowerCase().replace(/[0-9]/g, "0");
}

/** Take off combining marks of the Latin, Greek and Cyrillic kind. */
export function stripAccents(text: string): string {
  return isAscii(text) ? text : text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** Upper X, lower x, digit d, else the character; runs cut to three, the whole to ten. */
export function shapeOf(normal: string): string {
  const out: string[] = [];
  for (const char of normal) {
    const sign = char >= "0" && char <= "9" ? "d" : signOf(char);
    const n = out.length;
    if (n >= 3 && out[n - 1] === sign && out[n - 2] === sign && out[n - 3] === sign) continue;
    out.push(sign);
  }
  return out.slice(0, 10).join("");
}

function signOf(char: string): string {
  const upper = char.toUpperCase();
  if (upper === char) return char.toLowerCase() === char ? char : "X";
  return "x";
}

/** Row numbers in `hashedTables`, in their order. */
export function hashedIds(normal: string): number[] {
  const low = lowerKey(normal);
  const chars = charactersOf(low);
  const texts = [
    low,
    partOf(chars, 0, 3),
    partOf(chars, -3),
    shapeOf(normal),
    partOf(chars, 0, 2) + "_" + partOf(chars, -2),
  ];
  return hashedTables.map((table, i) => hashText(texts[i] ?? "", table.seed) % table.rows);
}

/** Row numbers of the 3- and 4-character substrings of `<form>`, repeats included. */
export function ngramIds(normal: string): number[] {
  const text = charactersOf("<" + lowerKey(normal) + ">");
  const ids: number[] = [];
  for (const length of [3, 4])
    for (let i = 0; i + length <= text.length; i++)
      ids.push(hashText(partOf(text, i, i + length), ngramTable.seed) % ngramTable.rows);
  return ids;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
