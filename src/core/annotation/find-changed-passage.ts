import { findPassage } from "./find-passage.ts";
import type { FoundPassage, Passage } from "./passage.ts";

/** The share of the surroundings that must agree where the words are the same, and letters that stand once and then need none. */
const leastSupport = 0.4;
const surelyAlone = 60;
/** Letters in a hundred by which the passage with its surroundings may differ to be preferred to its words alone elsewhere. */
const mostBesideVerbatim = 0.15;
/** Longer quotes are sought by their two ends: the table below costs quote length times text length. */
const longest = 200;
/** Up to here all of a quote is sought once more about where one of its ends was found. */
const longestWhole = 1000;
/**
 * Letters in a hundred that may differ in what is sought, surroundings and all. Texts that have nothing to do with each other differ in
 * seventy, and the longer they are, the less the chance is of fewer.
 */
const mostDiffering = (length: number) => (length < 120 ? 0.34 : 0.5);
/** The same for the quote alone. One of few letters is another word soon. */
const mostInQuote = (length: number) => (length < 6 ? 0 : length < 16 ? 0.2 : length < 60 ? 0.34 : 0.5);
/** The share of a quote's letters that must stand together as they did. */
const leastSame = 0.45;
/** Fewer letters stand in many places. */
const leastSought = 24;
/** A quote whose surroundings are gone must be longer, and more of it the same; so must one whose surroundings nobody knows, which others wrote down. */
const alone = { least: 40, differing: 0.25 } as const;
const bare = { least: 12, differing: 0.2 } as const;
/** Letters in a hundred by which the next best place must differ more; twice as many as here are enough where few differ here. */
const leastMargin = 0.06;

/**
 * Find a passage though its words were edited: for notes, whose reader can see what became of them.
 *
 * Quote and surroundings are sought together, then the quote with what stands on one side of it, since a paragraph may have been moved.
 * The place must be the only one like it. Sellers' algorithm ("The theory and computation of evolutionary distances", 1980): one row of
 * edit distances per letter sought, free to begin anywhere in the text.
 *
 *            t  h  e     I  A  E  A  ´  s
 *         0  0  0  0  0  0  0  0  0  0  0      a match may begin at any place for nothing …
 *      I  1  1  1  1  1  0  1  1  1  1  1
 *      A  2  …                                 … and ends where the last row is smallest
 */
export function findChangedPassage(text: string, passage: Passage): FoundPassage | null {
  const sure = findSurePassage(text, passage);
  if (sure !== null || passage.quote === "") return sure;
  const verbatim = findPassage(text, passage, leastSupport);
  const changed = findChanged(text, passage);
  if (verbatim === null) return changed === null ? null : { start: changed.start, end: changed.end, how: "changed" };
  // The words stand once, among others than theirs, and a little changed among theirs: there, if next to nothing else is changed.
  if (changed === null || (changed.start < verbatim.end && verbatim.start < changed.end)) return verbatim;
  return changed.share > mostBesideVerbatim ? null : { start: changed.start, end: changed.end, how: "changed" };
}

/** Find a passage whose words stand unchanged, where that is beyond doubt; null where `findChangedPassage` must look closer. Quick. */
export function findSurePassage(text: string, passage: Passage): FoundPassage | null {
  return findPassage(text, passage, leastSupport, surelyAlone);
}

function findChanged(text: string, passage: Passage): Match | null {
  const { quote, prefix, suffix, start } = passage;
  const near = start + quote.length;
  if (quote.length <= longest) {
    // Where no surroundings are known, they cannot tell places apart: the words are sought once.
    if (prefix + suffix === "") return bestOf(text, bare, [{ before: "", quote, after: "", near }]);
    return bestOf(text, alone, [
      { before: prefix, quote, after: suffix, near },
      { before: prefix, quote, after: "", near },
      { before: "", quote, after: suffix, near },
      { before: "", quote, after: "", near },
    ]);
  }
  const half = longest / 2;
  const head = bestOf(text, alone, [
    { before: prefix, quote: quote.slice(0, half), after: "", near: start + half },
    { before: "", quote: quote.slice(0, half), after: "", near: start + half },
  ]);
  const tail = bestOf(text, alone, [
    { before: "", quote: quote.slice(-half), after: suffix, near },
    { before: "", quote: quote.slice(-half), after: "", near },
  ]);
  const length = head === null || tail === null ? -1 : tail.end - head.start;
  if (head !== null && tail !== null && Math.abs(length - quote.length) <= quote.length * mostDiffering(quote.length))
    return { start: head.start, end: tail.end, share: Math.max(head.share, tail.share) };
  return quote.length > longestWhole ? null : findAround(text, head ?? tail, passage);
}

/** Find all of a quote about where one end of it was found. */
function findAround(text: string, match: Match | null, { quote, prefix, suffix }: Passage): Match | null {
  if (match === null) return null;
  const reach = Math.ceil(quote.length * 1.5);
  const from = Math.max(0, match.start - reach);
  const near = match.start - from + quote.length;
  const found = bestOf(text.slice(from, match.end + reach), alone, [
    { before: prefix, quote, after: suffix, near },
    { before: "", quote, after: "", near },
  ]);
  return found === null ? null : { ...found, start: from + found.start, end: from + found.end };
}

/** What a quote without surroundings must have: letters, and how many in a hundred may differ. */
interface Limits {
  readonly least: number;
  readonly differing: number;
}

/** What is sought: a quote with what stands on either side, or nothing. */
interface Sought {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** Where the quote ended before. */
  readonly near: number;
}

interface Match {
  readonly start: number;
  readonly end: number;
  /** Letters that differ, in a hundred of those sought. */
  readonly share: number;
}

/** The surest place of any of these; null where none is sure. */
function bestOf(text: string, limits: Limits, soughts: readonly Sought[]): Match | null {
  let best: Match | null = null;
  for (const sought of soughts) {
    const match = placeOf(text, limits, sought);
    if (match !== null && (best === null || match.share < best.share)) best = match;
  }
  return best;
}

function placeOf(text: string, limits: Limits, sought: Sought): Match | null {
  const pattern = sought.before + sought.quote + sought.after;
  const isAlone = sought.before + sought.after === "";
  if (pattern.length < (isAlone ? limits.least : leastSought)) return null;
  const distances = lastRow(text, pattern);
  let end = -1;
  for (let at = 1; at < distances.length; at += 1) if (end < 0 || distances[at]! < distances[end]!) end = at;
  const distance = distances[end] ?? pattern.length;
  const share = distance / pattern.length;
  if (end < 0 || share > (isAlone ? limits.differing : mostDiffering(pattern.length))) return null;
  // The next best place, where it is another one.
  const apart = pattern.length / 2;
  // Where it stands as far into the text as it did, a little is enough.
  const isWhereItWas = Math.abs(end - sought.after.length - sought.near) <= apart;
  const margin = isWhereItWas ? 1 : Math.max(2, Math.min(distance, leastMargin * pattern.length));
  for (let at = 1; at < distances.length; at += 1)
    if (Math.abs(at - end) > apart && distances[at]! - distance < margin) return null;
  return quoteWithin(text, sought, pattern, end, share);
}

/** For each end of a match in the text the least number of edits that make it what is sought. */
function lastRow(text: string, pattern: string): Int32Array {
  const rows = pattern.length;
  const column = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  const last = new Int32Array(text.length + 1);
  last[0] = rows;
  const codes = Uint16Array.from(pattern, (_, at) => pattern.charCodeAt(at));
  for (let at = 1; at <= text.length; at += 1) {
    const code = text.charCodeAt(at - 1);
    let diagonal = 0;
    for (let row = 1; row <= rows; row += 1) {
      const left = column[row]!;
      const up = column[row - 1]!;
      let least = diagonal + (codes[row - 1] === code ? 0 : 1);
      if (left + 1 < least) least = left + 1;
      if (up + 1 < least) least = up + 1;
      column[row] = least;
      diagonal = left;
    }
    last[at] = column[rows]!;
  }
  return last;
}

/** Walk the edits of a match back from its end, and see where the quote lies in it, and how many of them are its own. */
function quoteWithin(
  text: string,
  { before, quote }: Sought,
  pattern: string,
  end: number,
  share: number,
): Match | null {
  const from = Math.max(0, end - 2 * pattern.length);
  const width = end - from + 1;
  const table = new Uint16Array((pattern.length + 1) * width);
  for (let row = 1; row <= pattern.length; row += 1) {
    table[row * width] = row;
    for (let at = 1; at < width; at += 1) {
      const cost = pattern[row - 1] === text[from + at - 1] ? 0 : 1;
      table[row * width + at] = Math.min(
        table[(row - 1) * width + at - 1]! + cost,
        table[(row - 1) * width + at]! + 1,
        table[row * width + at - 1]! + 1,
      );
    }
  }
  const [quoteFrom, quoteTo] = [before.length, before.length + quote.length];
  let [row, at] = [pattern.length, width - 1];
  let errors = 0;
  /** Backwards, for each step of the alignment within the quote, where it ends in the text, and whether a letter stands there as it did. */
  const steps: { readonly at: number; readonly isSame: boolean }[] = [];
  while (row > quoteFrom) {
    const here = table[row * width + at]!;
    const cost = pattern[row - 1] === text[from + at - 1] ? 0 : 1;
    const isInQuote = row <= quoteTo;
    const isDiagonal = at > 0 && table[(row - 1) * width + at - 1]! + cost === here;
    const isDropped = !isDiagonal && table[(row - 1) * width + at]! + 1 === here;
    // What was put in before the quote's first letter or after its last one is not its own.
    if (isInQuote && (isDiagonal || isDropped || row < quoteTo)) {
      steps.push({ at, isSame: isDiagonal && cost === 0 });
      if (!isDiagonal || cost === 1) errors += 1;
    }
    if (isDiagonal) [row, at] = [row - 1, at - 1];
    else if (isDropped) row -= 1;
    else at -= 1;
  }
  if (errors > mostInQuote(quote.length) * quote.length) return null;
  const same = bestStretch(steps.toReversed());
  if (same === null || same.letters < leastSame * quote.length) return null;
  return { ...toWords(text, from + same.start, from + same.end), share };
}

/**
 * The stretch of an alignment in which most letters are the same, each other one taking off as much as one adds (Smith and Waterman,
 * "Identification of common molecular subsequences", 1981): where half of a passage was cut, the other half, and not what follows it.
 */
function bestStretch(
  steps: readonly { readonly at: number; readonly isSame: boolean }[],
): { readonly start: number; readonly end: number; readonly letters: number } | null {
  let best: { start: number; end: number; letters: number } | null = null;
  let [score, bestScore, start, letters] = [0, 0, 0, 0];
  for (const { at, isSame } of steps) {
    if (score === 0) [start, letters] = [at - 1, 0];
    score = Math.max(0, score + (isSame ? 1 : -1));
    if (isSame) letters += 1;
    if (score > bestScore) [best, bestScore] = [{ start, end: at, letters }, score];
  }
  return best;
}

/** A letter more or less at the ends is the chance of the alignment: words are whole, and white space is outside. */
function toWords(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const isInner = (at: number) => at > 0 && at < text.length && /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
  let [from, to] = [start, end];
  for (let steps = 0; steps < 3 && isInner(from) && !/[\u3040-\u9fff]/u.test(text[from] ?? ""); steps += 1) from -= 1;
  for (let steps = 0; steps < 3 && isInner(to) && !/[\u3040-\u9fff]/u.test(text[to] ?? ""); steps += 1) to += 1;
  if (isInner(from)) from = start;
  if (isInner(to)) to = end;
  while (from < to && /\s/u.test(text[from] ?? "")) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
}
