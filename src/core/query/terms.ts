import type { Span } from "../text/span.ts";
import { letterOf } from "./letters.ts";

/** One indexed unit of a text: what it reads after folding, and where it stands. */
export interface Term extends Span {
  readonly text: string;
  /** Where the first letter of a pair ends, for scripts written without spaces; null for words. */
  readonly firstEnd: number | null;
}

/**
 * Cut a text into the terms that search knows.
 *
 * ```
 *   O’Neill’s café      →  o · neill · cafe            an apostrophe parts, a possessive s is dropped
 *   al-Shifa, U.S.      →  al · shifa · u · s
 *   東京都 (one run)     →  東京 · 京都 · 都             pairs overlap, so any part of a run is found; the
 *                                                      last letter stands alone, so that it is found too
 * ```
 * The index is built by the same rule (`indexedText`), so a word is found where it is marked.
 */
export function splitTerms(text: string): Term[] {
  const terms: Term[] = [];
  let word = "";
  let start = 0;
  let end = 0;
  let run: Piece[] = [];
  const flush = () => {
    if (word !== "") terms.push({ text: word, start, end, firstEnd: null });
    if (run.length > 0) pushPairs(run, terms);
    word = "";
    run = [];
  };
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const letter = letterOf(codePoint);
    const after = at + (codePoint > 0xffff ? 2 : 1);
    let next = after;
    if (letter.kind === "letter") {
      if (run.length > 0) flush();
      if (word === "") start = at;
      word += letter.folded;
      end = after;
    } else if (letter.kind === "unspaced") {
      if (word !== "") flush();
      run.push({ text: letter.folded, start: at, end: after });
    } else if (letter.kind === "silent") {
      if (word !== "") end = after;
    } else {
      if (letter.kind === "apostrophe" && word !== "") next = possessiveEnd(text, after);
      flush();
    }
    at = next;
  }
  flush();
  return terms;
}

/**
 * Rewrite a text so that SQLite's `ascii` tokenizer cuts it into the very terms of `splitTerms`.
 *
 * That tokenizer keeps every byte above 127 and parts at every ASCII sign, so only what is not ASCII is rewritten
 * letter by letter; English goes at the speed of a regular expression of one class and of `indexOf` (6 million
 * characters: 15 ms; with possessives found by a second expression, both going by code point: 50 ms).
 */
export function indexedText(text: string): string {
  return withoutPossessives(text.replace(notAscii, rewriteRun));
}

/** By UTF-16 unit: a surrogate pair is two units above ASCII, so the runs are the same as by code point. */
const notAscii = /[\x80-\uffff]+/g;

/** Put a space for every `'s` that ends a word; the s of `'s-Hertogenbosch`, and the second of `a's's`, is no possessive. */
function withoutPossessives(text: string): string {
  let out = "";
  let done = 0;
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
    const isPossessive =
      at > done &&
      isTermUnit(text.charCodeAt(at - 1)) &&
      (text.charCodeAt(at + 1) | 0x20) === 0x73 &&
      !isTermUnit(text.charCodeAt(at + 2));
    if (!isPossessive) continue;
    out += `${text.slice(done, at)} `;
    done = at + 2;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Whether the `ascii` tokenizer takes a unit into a term; false for NaN, past the end. */
function isTermUnit(unit: number): boolean {
  return unit >= 0x80 || (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}

interface Piece extends Span {
  readonly text: string;
}

function pushPairs(run: readonly Piece[], terms: Term[]): void {
  run.forEach((piece, i) => {
    const next = run[i + 1];
    terms.push({
      text: piece.text + (next?.text ?? ""),
      start: piece.start,
      end: (next ?? piece).end,
      firstEnd: piece.end,
    });
  });
}

function rewriteRun(run: string): string {
  let out = "";
  let pending = "";
  for (const character of run) {
    const letter = letterOf(character.codePointAt(0) ?? 0);
    if (letter.kind === "silent") continue;
    if (letter.kind === "unspaced") {
      out += pending === "" ? " " : `${pending}${letter.folded} `;
      pending = letter.folded;
      continue;
    }
    if (pending !== "") out += `${pending} `;
    pending = "";
    if (letter.kind === "letter") out += letter.folded;
    else out += letter.kind === "apostrophe" ? "'" : " ";
  }
  return pending === "" ? out : `${out}${pending} `;
}

/** Where the text goes on after an apostrophe at whose end `at` is: behind its possessive s, or at `at` when there is none. */
function possessiveEnd(text: string, at: number): number {
  const s = nextAudible(text, at);
  if (s === null || s.letter !== "s") return at;
  const after = nextAudible(text, s.end);
  return after === null || after.kind !== "letter" ? s.end : at;
}

function nextAudible(text: string, from: number): { letter: string; kind: string; end: number } | null {
  for (let at = from; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    at += codePoint > 0xffff ? 2 : 1;
    const { kind, folded } = letterOf(codePoint);
    if (kind !== "silent") return { letter: folded, kind, end: at };
  }
  return null;
}
