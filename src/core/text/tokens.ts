import { charClass, charClassAt, unitAt } from "./char-class.ts";
import { cutWordNext } from "./line-end-hyphens.ts";
import type { Span } from "./span.ts";

/** Forms that keep their full stop, lower case, without it. One letter ("J.") and letters with stops between ("U.S.") do too. */
const abbreviations = new Set(
  (
    "mr mrs ms messrs dr prof st sr jr gen col lt capt cmdr maj sgt adm brig gov sen rep hon rev fr msgr pres amb insp supt dept univ assn " +
    "inc corp co ltd bros jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun vs etc no nos vol fig est approx ave blvd rd mt ft " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo"
  ).split(" "),
);

/** Endings that are tokens of their own after an apostrophe: possessives and contractions. */
const clitics = new Set(["s", "re", "ve", "ll", "m", "d"]);

const urlStart = /^(?:https?:\/\/|www\.)/i;
const closers = new Set(Array.from(".,;:!?)]}>'\"’”»"));

/** An address longer than this is read as ordinary text: real ones are shorter, and the scan stays linear. */
const longestUrl = 4000;

/**
 * Find the tokens of `text`, or of its part `[from, to)`: spans in order, without white space, that never overlap.
 *
 * Close to the CoNLL-2003 and Penn Treebank conventions (possessive `'s` and `n't` split off, `U.S.` and `Dr.` whole, numbers whole), but
 * hyphens and dashes always split, as in the Worldwide set: in "Israeli-occupied" only a part is a name. A word that a line end cuts
 * ("corpora-" / "tion") is one token, over the cut; `joinCutWords` gives its form. Takes linear time on any string.
 */
export function findTokens(text: string, from = 0, to = text.length): Span[] {
  const edges = findTokenEdges(text, from, to);
  const tokens: Span[] = [];
  for (let i = 0; i < edges.length; i += 2) tokens.push({ start: edges[i]!, end: edges[i + 1]! });
  return tokens;
}

/** Where tokens start and end, in turn: the first token is `[0]` to `[1]`, the next `[2]` to `[3]`. */
export type TokenEdges = readonly number[];

/**
 * Find the tokens of `text`, or of its part `[from, to)`, as `findTokens` does, without an object each: for callers that want no more
 * than where they are.
 */
export function findTokenEdges(text: string, from = 0, to = text.length): TokenEdges {
  const edges: number[] = [];
  let at = from;
  while (at < to) {
    const end = plainWordEnd(text, at, to);
    if (end > at) {
      edges.push(at, end);
      at = end + 1;
      continue;
    }
    const kind = charClassAt(text, at);
    if (kind === charClass.space) at++;
    else at = kind === charClass.other ? readSymbol(text, at, to, edges) : readWord(text, at, to, edges);
  }
  return edges;
}

/** End of a word of ASCII letters with a space behind it, as most tokens are; `start` for all else. */
function plainWordEnd(text: string, start: number, to: number): number {
  for (let end = start; end < to; end++) {
    const unit = text.charCodeAt(end);
    const small = unit | 32;
    if (small < 97 || small > 122) return unit === 32 ? end : start;
  }
  return start;
}

/** One punctuation mark, or a run of the same one ("...", "--"); "@name" and "#tag" are whole. */
function readSymbol(text: string, start: number, to: number, edges: number[]): number {
  const unit = unitAt(text, start);
  if ((unit === 64 || unit === 35) && isWordAt(text, start + 1, to)) {
    const end = wordEnd(text, start + 1, to);
    edges.push(start, end);
    return end;
  }
  let end = start + (isPairAt(text, start) ? 2 : 1);
  if (unit === 46 || unit === 45) while (end < to && unitAt(text, end) === unit) end++;
  while (end < to && charClassAt(text, end) === charClass.mark) end++;
  end = Math.min(end, to);
  edges.push(start, end);
  return end;
}

function readWord(text: string, start: number, to: number, edges: number[]): number {
  let end = wordEnd(text, start, to);
  const url = urlEnd(text, start, end, to);
  if (url > 0) {
    edges.push(start, url);
    return url;
  }
  if (isDigit(unitAt(text, end - 1))) end = numberEnd(text, end, to);
  else if (unitAt(text, end) === 46) end = abbreviationEnd(text, start, end, to);
  const rest = cutWordNext(text, end, to);
  if (rest >= 0) end = wordEnd(text, rest, to);
  if (isApostrophe(unitAt(text, end)) && end < to) return readApostrophe(text, start, end, to, edges);
  edges.push(start, end);
  return end;
}

/** At an apostrophe that follows a word: "Qatar|'s", "does|n't", "O'Brien", "Hamas|'". */
function readApostrophe(text: string, start: number, end: number, to: number, edges: number[]): number {
  const tail = isWordAt(text, end + 1, to) ? wordEnd(text, end + 1, to) : end;
  const ending = tail - end <= 3 ? text.slice(end + 1, tail).toLowerCase() : "";
  if (ending === "t" && end - start > 1 && (unitAt(text, end - 1) | 32) === 110) {
    edges.push(start, end - 1, end - 1, tail);
    return tail;
  }
  if (clitics.has(ending)) {
    edges.push(start, end, end, tail);
    return tail;
  }
  // A short head keeps what follows ("O'Brien", "d'Ivoire", "Ta'zim"); a longer one is a word in quotes or a plural possessive.
  const whole = tail > end && end - start <= 3 && charClassAt(text, end + 1) === charClass.letter;
  edges.push(start, whole ? tail : end);
  return whole ? tail : end;
}

/** End of a run of letters, digits and marks. */
function wordEnd(text: string, start: number, to: number): number {
  let end = start;
  while (end < to) {
    const kind = charClassAt(text, end);
    if (kind === charClass.space || kind === charClass.other) break;
    end++;
  }
  return end;
}

/** "1,000.50", "12:30", "3/4", "2-1", "1996-08-22": separators count between digits only. */
function numberEnd(text: string, start: number, to: number): number {
  let end = start;
  while (end + 1 < to && isDigit(unitAt(text, end + 1)) && isNumberSeparator(unitAt(text, end))) {
    end++;
    while (end < to && isDigit(unitAt(text, end))) end++;
  }
  return end;
}

/** With a full stop at `end`: past it if the word is an initial, an abbreviation or letters with stops ("U.S."); else `end`. */
function abbreviationEnd(text: string, start: number, end: number, to: number): number {
  if (end >= to) return end;
  if (end - start > 1) {
    if (end - start > 6 || !abbreviations.has(text.slice(start, end).toLowerCase())) return end;
    // "no." and "sun." end sentences too: they keep the stop only when written as a title or a heading is, or before a digit.
    const isCapital = unitAt(text, start) < 97;
    return isCapital || isDigit(unitAt(text, end + 2)) || text.slice(start, end) === "vs" ? end + 1 : end;
  }
  if (charClassAt(text, start) !== charClass.letter) return end;
  let last = end + 1;
  while (last + 1 < to && charClassAt(text, last) === charClass.letter && unitAt(text, last + 1) === 46) last += 2;
  // "I." and "a." at the end of a sentence are words; a single capital is an initial.
  if (last === end + 1 && !isInitial(unitAt(text, start))) return end;
  return last;
}

/** End of a web or mail address that begins at `start`, without closing punctuation; 0 if none begins there. */
function urlEnd(text: string, start: number, end: number, to: number): number {
  const next = unitAt(text, end);
  const isMail = next === 64 && isWordAt(text, end + 1, to);
  if (!isMail && !(next === 58 || next === 46)) return 0;
  if (!isMail && !urlStart.test(text.slice(start, Math.min(to, start + 9)))) return 0;
  let last = end;
  const limit = Math.min(to, start + longestUrl);
  while (last < limit && charClassAt(text, last) !== charClass.space) last++;
  while (last > end && closers.has(text.charAt(last - 1))) last--;
  return last;
}

function isWordAt(text: string, index: number, to: number): boolean {
  if (index >= to) return false;
  const kind = charClassAt(text, index);
  return kind === charClass.letter || kind === charClass.digit;
}

function isPairAt(text: string, index: number): boolean {
  return (unitAt(text, index) & 0xfc00) === 0xd800 && (unitAt(text, index + 1) & 0xfc00) === 0xdc00;
}

function isInitial(unit: number): boolean {
  return unit >= 65 && unit !== 73 && (unit <= 90 || (unit >= 0xc0 && unit <= 0xde));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019;
}

/** One of , - . / : */
function isNumberSeparator(unit: number): boolean {
  return unit >= 44 && unit <= 58 && !isDigit(unit);
}
