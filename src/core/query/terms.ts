import type { Span } from "../text/span.ts";
import { evenText } from "./even-text.ts";
import { foldWord } from "./fold-word.ts";
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
 *   1,043               →  1043                       figures without their separators
 *   uncon-|stitutional  →  unconstitutional           over a line end
 *   東京都 (one run)     →  東京 · 京都 · 都             pairs overlap, so any part of a run is found; the
 *                                                      last letter stands alone, so that it is found too
 * ```
 * The index is built by the same rule (`indexedText`), so a word is found where it is marked.
 */
export function splitTerms(text: string): Term[] {
  const even = evenText(text);
  if (even === null) return cutTerms(text);
  return cutTerms(even.text).map((term) => ({
    text: term.text,
    start: even.originOf(term.start, false),
    end: even.originOf(term.end, true),
    firstEnd: term.firstEnd === null ? null : even.originOf(term.firstEnd, true),
  }));
}

function cutTerms(text: string): Term[] {
  const terms: Term[] = [];
  let word = "";
  let start = 0;
  let end = 0;
  let run: Piece[] = [];
  const flush = () => {
    if (word !== "") terms.push({ text: foldWord(word), start, end, firstEnd: null });
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
