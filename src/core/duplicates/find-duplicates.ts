import { addTo } from "../catalog/group-by.ts";
import { Groups } from "./groups.ts";
import { LeaderLists } from "./leader-lists.ts";
import { shinglesOf } from "./shingles.ts";
import { bandCount, bandKeysOf, similarity, sketchOf } from "./sketch.ts";

/** A text to compare. */
export interface ComparedText {
  readonly id: string;
  readonly text: string;
}

/** Texts that are copies or rewrites of one another. */
export interface DuplicateGroup {
  /** At least two, ascending by code unit. */
  readonly ids: readonly string[];
  /**
   * 1 when all have the same words in the same order; else, at most 0.99, the Jaccard similarity of the least alike pair
   * that ties the group together, in hundredths, rounded down.
   */
  readonly similarity: number;
}

/** Three fifths of the shingles shared: a report with every fifth sentence rewritten is still found, two reports on one event are not. */
const defaultLeast = 0.6;

/** More groups than this behind one band key are not compared with each other: it keeps a bucket of boilerplate linear. */
const mostLeaders = 32;

/**
 * Group texts that are the same or nearly: Jaccard similarity of four-word shingles at least `atLeast` (MinHash with banding, Broder
 * 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3). Groups are chains: each member is that much like another.
 *
 * Time is near linear in the text: equal wordings are found by hash first and stand for one; the others meet only where a band key is
 * shared. Pairs alike at 0.6 are missed about once in a hundred, at 0.8 never in practice. The answer does not depend on the order of
 * `texts`, whose ids must differ; texts without a word are in no group. Groups come in the order of their first id.
 */
export function findDuplicates(
  texts: Iterable<ComparedText>,
  { atLeast = defaultLeast }: { readonly atLeast?: number } = {},
): DuplicateGroup[] {
  return groupSketches(sketchAll(texts), { atLeast });
}

/** What is kept of a text to compare it by: 1.2 KB, which a build may keep beside the text's hash. */
export interface TextSketch {
  readonly id: string;
  readonly wording: string;
  readonly bandKeys: Uint32Array;
  /** Asked at most once by each `groupSketches`, and only of texts that are compared: few are, and most of the 1.2 KB are here. */
  readSketch(): Uint32Array;
}

/** Boil a text down to what it is compared by; null for a text without a word. */
export function sketchText({ id, text }: ComparedText): TextSketch | null {
  const { hashes, wording } = shinglesOf(text);
  if (hashes.length === 0) return null;
  const sketch = sketchOf(hashes);
  return { id, wording, bandKeys: bandKeysOf(hashes), readSketch: () => sketch };
}

/** Group texts by their sketches, as `findDuplicates` does by the texts themselves. */
export function groupSketches(
  sketches: Iterable<TextSketch>,
  { atLeast = defaultLeast }: { readonly atLeast?: number } = {},
): DuplicateGroup[] {
  if (!(atLeast > 0 && atLeast <= 1)) throw new RangeError(`Similarity must be above 0 and at most 1, not ${atLeast}`);
  const compared = [...sketches].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const groups = new Groups(compared.length);
  const distinct = joinEqual(compared, groups);
  const comparison = new Comparison(compared, atLeast, groups);
  const lists = new LeaderLists(compared.length);
  const keys = keysByBand(compared);
  for (let band = 0; band < bandCount; band++) {
    lists.clear();
    for (const number of distinct) joinLeaders(lists, keys[band * compared.length + number]!, number, comparison);
  }
  return collect(compared, groups);
}

/** Only sketches are kept, so that the texts may come one by one from disk. */
function* sketchAll(texts: Iterable<ComparedText>): Iterable<TextSketch> {
  for (const text of texts) {
    const sketch = sketchText(text);
    if (sketch !== null) yield sketch;
  }
}

/** Join texts of equal wording and return the number of one of each, ascending. */
function joinEqual(compared: readonly TextSketch[], groups: Groups): number[] {
  const firsts = new Map<string, number>();
  compared.forEach(({ wording }, number) => {
    const first = firsts.get(wording);
    if (first === undefined) firsts.set(wording, number);
    else groups.join(first, number, 1);
  });
  return [...firsts.values()];
}

/** All keys of the first band, then all of the second …: read from each text's own array in this order they took 90 ms, copied so 10. */
function keysByBand(texts: readonly TextSketch[]): Uint32Array {
  const keys = new Uint32Array(bandCount * texts.length);
  texts.forEach(({ bandKeys }, number) => {
    for (let band = 0; band < bandCount; band++) keys[band * texts.length + number] = bandKeys[band]!;
  });
  return keys;
}

/** Compare a text with those that share its key of one band: with one of every group met so far behind that key, the leaders. */
function joinLeaders(lists: LeaderLists, key: number, number: number, comparison: Comparison): void {
  let leader = lists.firstOrAdd(key, number);
  if (leader === number) return;
  let isLed = false;
  for (let met = 1; ; met++) {
    if (comparison.join(leader, number)) isLed = true;
    const next = lists.after(leader);
    if (next === -1) {
      if (!isLed && met < mostLeaders) lists.append(leader, number);
      return;
    }
    leader = next;
  }
}

/** Compares texts by their numbers. */
class Comparison {
  readonly #texts: readonly TextSketch[];
  readonly #sketches: (Uint32Array | undefined)[];
  readonly #atLeast: number;
  readonly #groups: Groups;

  constructor(texts: readonly TextSketch[], atLeast: number, groups: Groups) {
    this.#texts = texts;
    this.#sketches = Array.from({ length: texts.length });
    this.#atLeast = atLeast;
    this.#groups = groups;
  }

  /** Join the groups of two texts if they are alike enough, and say whether they are in one group now. */
  join(a: number, b: number): boolean {
    if (this.#groups.rootOf(a) === this.#groups.rootOf(b)) return true;
    const alike = similarity(this.#sketchOf(a), this.#sketchOf(b));
    if (alike < this.#atLeast) return false;
    this.#groups.join(a, b, Math.min(alike, 0.99));
    return true;
  }

  #sketchOf(number: number): Uint32Array {
    return (this.#sketches[number] ??= this.#texts[number]!.readSketch());
  }
}

function collect(compared: readonly TextSketch[], groups: Groups): DuplicateGroup[] {
  const members = new Map<number, string[]>();
  for (const [number, { id }] of compared.entries()) addTo(members, groups.rootOf(number), id);
  return [...members]
    .filter(([, ids]) => ids.length > 1)
    .map(([root, ids]) => ({ ids, similarity: Math.floor(groups.weakestOf(root) * 100 + 1e-9) / 100 }));
}
