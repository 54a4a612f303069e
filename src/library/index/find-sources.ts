import { foldHan } from "../../core/query/fold-han.ts";
import { splitTerms } from "../../core/query/terms.ts";
import { type Corpus, termScore } from "./corpus.ts";
import { placesOf } from "./find-places.ts";
import { findPhrase, intersectRows } from "./phrase-matches.ts";
import { longestTerm } from "./term-postings.ts";

/**
 * What is asked for: the articles that have every word that is looked for, so that whoever has the quote to the letter is among them (`all`),
 * the newest first; or those that have most of the words (`some`), the likeliest first.
 */
export type SourcesAsked = "all" | "some";

/** Words that are looked for at first: each costs a block of a segment, and five long ones seldom meet by chance. */
const firstTerms = 5;
/** Words where five leave too many articles, or where most are asked for. */
const mostTerms = 10;
/** Words where many articles have the same passage: a small one, as the number of a day, may be what tells them apart. */
const allTerms = 40;
/** Words in a row by which articles are told apart that have all of them. */
const windowTerms = 4;
const most = { all: 10, some: 8 } as const;
/** What an article must have of the words, weighed by how rare they are: one with less differs in more than a reader would take for the same. */
const leastShare = 0.35;

/**
 * Find the places of the articles that a quote may come from, by its words: the longest, which are the rarest as a rule, then more, and where
 * they stand only if that leaves too many. Nothing where the quote has no words, and while `isWhole` says that parts of the index are not here.
 */
export function findSources(corpus: Corpus, quote: string, asked: SourcesAsked, isWhole: () => boolean): number[] {
  const inOrder = splitTerms(quote)
    // The last of a run of letters that stand in pairs is of the pair before: in a text it goes on.
    .filter(({ firstEnd, end }) => firstEnd === null || firstEnd < end)
    .map(({ text }) => foldHan(text).slice(0, longestTerm));
  const terms = [...new Set(inOrder)].toSorted((a, b) => b.length - a.length);
  if (asked === "some") return placesOf(corpus, withMost(corpus, terms.slice(0, mostTerms)));
  let all = withAll(corpus, terms.slice(0, firstTerms));
  /** Narrow what is left where it is too much; nothing can be told of it while parts lack. */
  const narrow = (by: () => number[]) => {
    if (all.length <= most.all || !isWhole()) return;
    const left = new Set(by());
    if (left.size > 0 || !isWhole()) all = all.filter((number) => left.has(number));
  };
  narrow(() => withAll(corpus, terms.slice(0, mostTerms)));
  narrow(() => inARow(corpus, all, longestWindow(inOrder)));
  narrow(() => withAll(corpus, terms.slice(0, allTerms)));
  return placesOf(corpus, all)
    .toSorted((a, b) => a - b)
    .slice(0, most.all);
}

/** The articles that have all terms. The next one is looked for only in a segment where some article has all before it. */
function withAll({ segments, visible }: Corpus, terms: readonly string[]): number[] {
  if (terms.length === 0) return [];
  return segments.flatMap(({ segment, base }) => {
    let rows: Uint32Array | null = null;
    for (const term of terms) {
      const found: Uint32Array = segment.terms.find(term, false)?.list.rows ?? new Uint32Array();
      rows = rows === null ? found : intersectRows(rows, found);
      if (rows.length === 0) break;
    }
    return Array.from(rows ?? [], (row) => base + row).filter((number) => visible?.[number] !== 0);
  });
}

/** The articles that have most of some terms, each weighed by how rare it is. */
function withMost({ segments, total, visible, lengths }: Corpus, terms: readonly string[]): number[] {
  const scores = new Float32Array(total);
  let sum = 0;
  for (const term of terms) {
    const lists = segments.map(({ segment, base }) => ({
      base,
      rows: segment.terms.find(term, false)?.list.rows ?? [],
    }));
    const weight = Math.log(1 + total / (lists.reduce((count, { rows }) => count + rows.length, 0) + 1));
    for (const { rows, base } of lists) for (const row of rows) scores[base + row]! += weight;
    sum += weight;
  }
  const found: number[] = [];
  scores.forEach((score, number) => {
    if (score === 0 || score < leastShare * sum || visible?.[number] === 0) return;
    found.push(number);
    // A long article has many words of any quote.
    scores[number] = score * termScore(1, lengths[number] ?? 1);
  });
  return found.toSorted((a, b) => scores[b]! - scores[a]! || a - b).slice(0, most.some);
}

/** Of some articles those in which words stand beside each other. */
function inARow({ segments }: Corpus, numbers: readonly number[], terms: readonly string[]): number[] {
  if (terms.length < 2) return [...numbers];
  const wanted = new Set(numbers);
  return segments.flatMap(({ segment, base }) => {
    if (!numbers.some((number) => number >= base && number < base + segment.articles)) return [];
    const { rows } = findPhrase(segment, { terms, isPrefix: false, inTitle: false });
    return Array.from(rows, (row) => base + row).filter((number) => wanted.has(number));
  });
}

/** Letters of all these words. */
function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}

/** The few words in a row that have most letters. */
function longestWindow(terms: readonly string[]): readonly string[] {
  const windows = terms
    .slice(0, Math.max(1, terms.length - windowTerms + 1))
    .map((_, at) => terms.slice(at, at + windowTerms));
  return windows.reduce((best, window) => (lettersOf(window) > lettersOf(best) ? window : best));
}
