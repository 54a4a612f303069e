import { hashId } from "../../core/hash/hash-id.ts";
import type { ListedArticle } from "./listed-article.ts";

/**
 * Characters of text that a segment has, about, at least; half as many again on average, and at most `mostReach` times as many. So one
 * changed article costs a build half a second, and its readers 1 MB. Smaller ones would repeat more words and names.
 */
const leastReach = 2_000_000;

/**
 * A library of more than this many times the reach is cut twice as coarsely: a first question asks each
 * segment for its part of a word, one request each, and many small segments are larger together. So there are some thirty at most. A
 * library that grows past such a bound, at some 30,000 articles, is indexed anew once.
 */
const mostReaches = 48;

/** A run of more than this many times the reach is cut in two. */
const mostReach = 2.25;

/** Either part of what is cut in two has at least this share of it. */
const leastShare = 0.4;

/** An article counts for at least this much, since titles, ids and rows of very short texts have a size too. */
const leastArticle = 200;

/** A half-open range of places. */
export interface PlaceRange {
  readonly from: number;
  readonly to: number;
}

type Part = Pick<ListedArticle, "id" | "date" | "characters">;

/**
 * Cut a library into runs of neighbouring articles, so that a change moves as few cuts as can be.
 *
 * ```
 *   hashes   3 9 1 4 │ 8 2 6 5 0 7 1 │ 9 3 2 …      an article begins a segment when its hash is the largest
 *                      ◄─────►◄──────►              within `reach` characters to both sides
 * ```
 * The rule looks no further than `reach`, so an article added or changed can only move cuts that near (Teodosiu et al.,
 * "Optimizing file replication", 2006; tried before: cuts by a hash below a bound past a least size, whose cuts now and then stayed
 * out of step for five segments and more). Now and then such a run is four times as long as others; those are cut in two at the largest
 * hash well inside, which is no other than before unless the change has it. So four runs change at most, each in two parts, and mostly
 * one part of one.
 * Undated texts, which stand last, are cut apart, so that they do not mix with the oldest.
 */
export function partition(articles: readonly Part[], givenReach?: number): PlaceRange[] {
  const undatedFrom = articles.findLastIndex((article) => article.date !== null) + 1;
  const hashes = Uint32Array.from(articles, ({ id }) => hashId(id));
  const sizes = Uint32Array.from(articles, ({ characters }) => Math.max(leastArticle, characters));
  const reach = givenReach ?? reachFor(sumOf(sizes));
  return [
    ...cut(hashes, sizes, { from: 0, to: undatedFrom }, reach),
    ...cut(hashes, sizes, { from: undatedFrom, to: articles.length }, reach),
  ];
}

/** The reach for a library of so many characters. */
export function reachFor(characters: number): number {
  let reach = leastReach;
  while (characters > mostReaches * reach) reach *= 2;
  return reach;
}

function cut(hashes: Uint32Array, sizes: Uint32Array, { from, to }: PlaceRange, reach: number): PlaceRange[] {
  const [stretch, ownSizes] = [hashes.subarray(from, to), sizes.subarray(from, to)];
  const newer = distancesToLarger(stretch, ownSizes);
  const older = distancesToLarger(stretch.toReversed(), ownSizes.toReversed()).toReversed();
  const edges = new Set([from]);
  for (let i = 0; i < stretch.length; i++) if ((newer[i] ?? 0) > reach && (older[i] ?? 0) > reach) edges.add(from + i);
  edges.add(to);
  const all = [...edges];
  return all.slice(1).flatMap((end, i) => halve(hashes, sizes, { from: all[i] ?? from, to: end }, mostReach * reach));
}

/** Cut a run in two, and its parts, until none is longer than `most`, or none can be cut. */
function halve(hashes: Uint32Array, sizes: Uint32Array, run: PlaceRange, most: number): PlaceRange[] {
  const total = sumOf(sizes.subarray(run.from, run.to));
  if (total <= most) return [run];
  let middle = -1;
  let before = 0;
  for (let i = run.from; i < run.to; before += sizes[i++] ?? 0) {
    const isInside = before >= leastShare * total && total - before >= leastShare * total;
    if (isInside && (middle === -1 || (hashes[i] ?? 0) > (hashes[middle] ?? 0))) middle = i;
  }
  if (middle === -1) return [run]; // one article is most of it
  return [
    ...halve(hashes, sizes, { from: run.from, to: middle }, most),
    ...halve(hashes, sizes, { from: middle, to: run.to }, most),
  ];
}

function sumOf(sizes: Uint32Array): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * For each article the size of what lies between it and the nearest larger or equal hash before it; up to the edge where
 * there is none, so that an end grows to a full segment before it is cut off.
 */
function distancesToLarger(hashes: Uint32Array, sizes: Uint32Array): Float64Array {
  const distances = new Float64Array(hashes.length);
  // Candidates for "nearest larger": hashes falling, with where each ends. A stack in two columns, of so many as `depth` says.
  const larger = new Uint32Array(hashes.length);
  const ends = new Float64Array(hashes.length);
  let depth = 0;
  let total = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    while (depth > 0 && (larger[depth - 1] ?? 0) < hash) depth -= 1;
    distances[i] = total - (depth === 0 ? 0 : (ends[depth - 1] ?? 0));
    total += sizes[i] ?? 0;
    larger[depth] = hash;
    ends[depth] = total;
    depth += 1;
  }
  return distances;
}
