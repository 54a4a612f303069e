import { Groups } from "./groups.ts";
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
export function findDuplicates(texts: Iterable<ComparedText>, { atLeast = defaultLeast }: { readonly atLeast?: number } = {}): DuplicateGroup[] {
  return groupSketches(sketchAll(texts), { atLeast });
}

/** What is kept of a text to compare it by: 1.2 KB, which a build may keep beside the text's hash. */
export interface TextSketch {
  readonly id: string;
  readonly wording: string;
  readonly sketch: Uint32Array;
  readonly bandKeys: Uint32Array;
}

/** Boil a text down to what it is compared by; null for a text without a word. */
export function sketchText({ id, text }: ComparedText): TextSketch | null {
  const { hashes, wording } = shinglesOf(text);
  return hashes.length === 0 ? null : { id, wording, sketch: sketchOf(hashes), bandKeys: bandKeysOf(hashes) };
}

/** Group texts by their sketches, as `findDuplicates` does by the texts themselves. */
export function groupSketches(sketches: Iterable<TextSketch>, { atLeast = defaultLeast }: { readonly atLeast?: number } = {}): DuplicateGroup[] {
  if (!(atLeast > 0 && atLeast <= 1)) throw new RangeError(`Similarity must be above 0 and at most 1, not ${atLeast}`);
  const compared = [...sketches].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((text, number) => ({ ...text, number }));
  const groups = new Groups(compared.length);
  const distinct = joinEqual(compared, groups);
  for (let band = 0; band < bandCount; band++) joinBand(distinct, band, atLeast, groups);
  return collect(compared, groups);
}

interface Compared extends TextSketch {
  readonly number: number;
}

/** Only sketches are kept, so that the texts may come one by one from disk. */
function* sketchAll(texts: Iterable<ComparedText>): Iterable<TextSketch> {
  for (const text of texts) {
    const sketch = sketchText(text);
    if (sketch !== null) yield sketch;
  }
}

/** Join texts of equal wording and return one of each. */
function joinEqual(compared: readonly Compared[], groups: Groups): Compared[] {
  const firsts = new Map<string, Compared>();
  for (const text of compared) {
    const first = firsts.get(text.wording);
    if (first === undefined) firsts.set(text.wording, text);
    else groups.join(first.number, text.number, 1);
  }
  return [...firsts.values()];
}

/** Compare the texts that share a key of one band: each with one text of every group met so far behind that key. */
function joinBand(texts: readonly Compared[], band: number, atLeast: number, groups: Groups): void {
  const leaders = new Map<number, Compared[]>();
  for (const text of texts) {
    const key = text.bandKeys[band]!;
    const met = leaders.get(key);
    if (met === undefined) {
      leaders.set(key, [text]);
      continue;
    }
    let isLed = false;
    for (const leader of met) {
      if (groups.rootOf(leader.number) === groups.rootOf(text.number)) isLed = true;
      else {
        const alike = similarity(leader.sketch, text.sketch);
        if (alike < atLeast) continue;
        groups.join(leader.number, text.number, Math.min(alike, 0.99));
        isLed = true;
      }
    }
    if (!isLed && met.length < mostLeaders) met.push(text);
  }
}

function collect(compared: readonly Compared[], groups: Groups): DuplicateGroup[] {
  const members = new Map<number, string[]>();
  for (const { id, number } of compared) {
    const root = groups.rootOf(number);
    const ids = members.get(root);
    if (ids === undefined) members.set(root, [id]);
    else ids.push(id);
  }
  return [...members].filter(([, ids]) => ids.length > 1).map(([root, ids]) => ({ ids, similarity: Math.floor(groups.weakestOf(root) * 100 + 1e-9) / 100 }));
}
