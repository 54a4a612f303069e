import type { TokenEdges } from "../text/tokens.ts";
import type { Item, Lexeme } from "./lexeme.ts";
import type { Lexicon } from "./lexicon.ts";
import { readNumberToken } from "./number-token.ts";

/** A text as the grammar sees it: one item a token or phrase, the kinds of all as one string, and which way each word looks. */
export interface LexedText {
  readonly items: readonly Item[];
  /** The kind of each item, one character an item. */
  readonly kinds: string;
  /** For each item 1 if it looks ahead, -1 if back, 0 if neither. */
  readonly directions: Int8Array;
}

/** The number of a century: "siglo XVIII". */
const roman = /^(?=[xvi])x{0,2}(?:ix|iv|v?i{0,3})$/;
const word: Lexeme = { kind: "_", code: "", number: 0 };
const name: Lexeme = { kind: "Z", code: "", number: 0 };
const dash: Lexeme = { kind: "T", code: "-", number: 0 };
const marks: ReadonlyMap<string, Lexeme> = new Map([
  ["-", { ...dash, kind: "-" }],
  ["–", dash],
  ["—", { ...word, kind: "=" }],
  ["--", { ...word, kind: "=" }],
  [",", { ...word, kind: "," }],
  ["/", { ...word, kind: "/" }],
  ["'", { ...word, kind: "'" }],
  ["’", { ...word, kind: "'" }],
  ["$", { ...word, kind: "b" }],
  ["£", { ...word, kind: "b" }],
  ["€", { ...word, kind: "b" }],
  ["%", { ...word, kind: "%" }],
  ["(", { ...word, kind: "<" }],
  [")", { ...word, kind: ">" }],
] as const);
const stop: Lexeme = { ...word, kind: ";" };

/** Read tokens as items of time: words by the lexicon, numbers by their form, phrases and number words ("twenty-five") as one item. */
export function lexTimes(text: string, edges: TokenEdges, lexicon: Lexicon, isDayFirst: boolean): LexedText {
  const items: Item[] = [];
  const directions: (-1 | 0 | 1)[] = [];
  const count = edges.length / 2;
  for (let token = 0; token < count; token++) {
    const start = edges[2 * token]!;
    const end = edges[2 * token + 1]!;
    const unit = text.charCodeAt(start);
    if (unit >= 48 && unit <= 57) {
      for (const item of readNumberToken(text.slice(start, end), start, isDayFirst)) push(items, directions, item, 0);
      if (isDayMarked(text, edges, token, lexicon)) {
        items.push({ ...items.pop()!, kind: "s", end: edges[2 * token + 3]! });
        token++;
      }
      continue;
    }
    const form = lowerForm(text, start, end);
    const phrase = phraseAt(text, edges, token, form, lexicon);
    if (phrase !== null) {
      token += phrase.rest.length;
      push(items, directions, place(phrase.lexeme, start, edges[2 * token + 1]!), lexicon.directions.get(form) ?? 0);
      continue;
    }
    if (readCompound(items, directions, form, start, lexicon)) continue;
    const lexeme =
      items.at(-1)?.kind === "c" && roman.test(form) ? romanOrdinal(form) : lexemeOf(text, start, form, lexicon);
    push(
      items,
      directions,
      place(lexeme, start, end),
      lexicon.directions.get(form) ?? directionByEnding(form, lexeme, lexicon),
    );
  }
  return { items, kinds: items.map(({ kind }) => kind).join(""), directions: Int8Array.from(directions) };
}

/** "3. Mai", "20. Jahrhundert": the full stop makes a number an ordinal where a word of time follows. */
function isDayMarked(text: string, edges: TokenEdges, token: number, { dayMark, words }: Lexicon): boolean {
  const at = 2 * (token + 1);
  if (dayMark === "" || at + 3 >= edges.length || edges[at] !== edges[at - 1]) return false;
  if (text.slice(edges[at], edges[at + 1]) !== dayMark || edges[at - 1]! - edges[at - 2]! > 2) return false;
  return "MUQcoTs".includes(words.get(lowerForm(text, edges[at + 2]!, edges[at + 3]!))?.kind ?? " ");
}

/** Part "Dienstagabend" and "Jahresende" into two items, "l'année" after its apostrophe. */
function readCompound(
  items: Item[],
  directions: (-1 | 0 | 1)[],
  form: string,
  start: number,
  lexicon: Lexicon,
): boolean {
  const { words, parts } = lexicon;
  const cut = words.has(form) ? -1 : splitOf(form, lexicon);
  if (cut < 0) return false;
  const head = form.slice(0, cut);
  const first = words.get(head.replace("’", "'"))!;
  const second = parts.get(form.slice(cut)) ?? words.get(form.slice(cut))!;
  push(items, directions, place(first, start, start + cut), 0);
  push(items, directions, place(second, start + cut, start + form.length), 0);
  return true;
}

/** Where a word of time falls into two, -1 where it does not. */
function splitOf(form: string, { words, parts }: Lexicon): number {
  const apostrophe = form.length > 3 && form.length < 24 ? Math.max(form.indexOf("'", 1), form.indexOf("’", 1)) : -1;
  if (apostrophe > 0)
    return words.has(form.slice(0, apostrophe) + "'") && words.has(form.slice(apostrophe + 1)) ? apostrophe + 1 : -1;
  if (parts.size === 0 || form.length < 8 || form.length > 24) return -1;
  for (let cut = form.length - 4; cut > 3; cut--) {
    if (parts.has(form.slice(cut)) && words.has(form.slice(0, cut))) return cut;
  }
  return -1;
}

function romanOrdinal(form: string): Lexeme {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let number = 0;
  for (let i = 0; i < form.length; i++) {
    const value = values[form[i]!]!;
    number += value < (values[form[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return { kind: "o", code: "", number };
}

function place({ kind, code, number }: Lexeme, start: number, end: number): Item {
  return { kind, code, number, start, end };
}

function lexemeOf(text: string, start: number, form: string, lexicon: Lexicon): Lexeme {
  const found = lexicon.words.get(form);
  const isCapital = isUpper(text.charCodeAt(start));
  if (found !== undefined && (isCapital || !lexicon.capital.has(form))) return found;
  const first = text.charCodeAt(start);
  if (first < 65 || (first > 0x2000 && first < 0x2100)) return marks.get(form) ?? stop;
  return isCapital ? name : word;
}

/** Lower case, and without the full stop of an abbreviation. */
function lowerForm(text: string, start: number, end: number): string {
  const first = text.charCodeAt(start) === 0x2019 ? "'" : text.charAt(start);
  const form = (first + text.slice(start + 1, end)).toLowerCase();
  return end - start > 1 && text.charCodeAt(end - 1) === 46 && form.charCodeAt(0) > 64 ? form.slice(0, -1) : form;
}

function phraseAt(text: string, edges: TokenEdges, token: number, form: string, lexicon: Lexicon) {
  const phrases = lexicon.phrases.get(form);
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    const fits = phrase.rest.every((part, i) => {
      const at = 2 * (token + 1 + i);
      return at < edges.length && lowerForm(text, edges[at]!, edges[at + 1]!) === part;
    });
    if (fits) return phrase;
  }
  return null;
}

/** Add an item, joining it to a number word before it: "two" "hundred", "twenty" "-" "five", "nineteen" "ninety-seven". */
function push(items: Item[], directions: (-1 | 0 | 1)[], item: Item, direction: -1 | 0 | 1): void {
  const last = items.at(-1);
  if (item.kind === "n" && last !== undefined) {
    const isHyphened = last.kind === "-" && "nY".includes(items.at(-2)?.kind ?? " ");
    const before = isHyphened ? items.at(-2)! : last;
    const number = before.kind === "n" || before.kind === "Y" ? joinNumbers(before.number, item.number) : null;
    if (number !== null) {
      items.length -= isHyphened ? 2 : 1;
      directions.length = items.length;
      const isYear = before.kind === "Y" || (before.number < 100 && number >= 1000 && number < 2200);
      const kind = isYear ? "Y" : "n";
      items.push({ kind, code: "", number, start: before.start, end: item.end });
      directions.push(0);
      return;
    }
  }
  if (item.kind === "o" && item.number === 2 && last !== undefined && "nd#".includes(last.kind)) {
    items.push({ ...item, kind: "U", code: "S" });
  } else items.push(item);
  directions.push(direction);
}

/** Two number words in a row as one number; null where they are two. */
function joinNumbers(first: number, second: number): number | null {
  if (second === 100 || second === 1000) return first < second ? first * second : null;
  if (first >= 20 && first < 100 && first % 10 === 0 && second < 10) return first + second;
  // "dix-huit", "soixante-douze"
  if ((first === 10 && second > 6 && second < 10) || (first === 60 && second >= 10 && second < 20))
    return first + second;
  if (first >= 100 && first % 100 === 0 && second < 100) return first + second;
  if (first >= 10 && first <= 20 && second >= 10 && second < 100) return first * 100 + second;
  if (first >= 1000 && first < 2200 && first % 10 === 0 && first % 100 >= 20 && second < 10) return first + second;
  return null;
}

/** The way a verb looks by its ending, so that not each has to be listed; 0 for a word that is no verb of these. */
function directionByEnding(form: string, { kind }: Lexeme, { endings }: Lexicon): -1 | 0 | 1 {
  if (kind !== "_" || form.length < 5) return 0;
  for (const [ending, direction] of endings) if (form.endsWith(ending)) return direction;
  return 0;
}

function isUpper(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde);
}
