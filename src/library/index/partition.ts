import { hashId } from "../../core/catalog/hash-id.ts";
import type { ListedArticle } from "./listed-article.ts";

/**
 * Characters of text that a segment has at least; twice as many on average. So one changed article costs a build a second,
 * and its readers 2 MB. Smaller ones repeat more words and names (2 million: 0.61 of the text at 100,000 articles, 4 million:
 * 0.55), and each costs a search 0.1 ms.
 */
export const segmentReach = 3_000_000;

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
 * The rule looks no further than `reach`, so an article added or changed can only move cuts that near: at most four
 * segments change, mostly one (Teodosiu et al., "Optimizing file replication", 2006; tried before: cuts by a
 * hash below a bound past a least size, whose cuts now and then stayed out of step for five segments and more).
 * Undated texts, which stand last, are cut apart, so that they do not mix with the oldest.
 */
export function partition(articles: readonly Part[], reach = segmentReach): PlaceRange[] {
  const undatedFrom = articles.findLastIndex((article) => article.date !== null) + 1;
  return [...cut(articles, 0, undatedFrom, reach), ...cut(articles, undatedFrom, articles.length, reach)];
}

function cut(articles: readonly Part[], from: number, to: number, reach: number): PlaceRange[] {
  const own = articles.slice(from, to);
  const hashes = own.map(({ id }) => hashId(id));
  const sizes = own.map(({ characters }) => Math.max(leastArticle, characters));
  const newer = distancesToLarger(hashes, sizes);
  const older = distancesToLarger(hashes.toReversed(), sizes.toReversed()).toReversed();
  const starts = own.flatMap((_, i) => ((newer[i] ?? 0) > reach && (older[i] ?? 0) > reach ? [from + i] : []));
  const edges = [...new Set([from, ...starts, to])];
  return edges.slice(1).map((end, i) => ({ from: edges[i] ?? from, to: end }));
}

/**
 * For each article the size of what lies between it and the nearest larger or equal hash before it; up to the edge where
 * there is none, so that an end grows to a full segment before it is cut off.
 */
function distancesToLarger(hashes: readonly number[], sizes: readonly number[]): number[] {
  let total = 0;
  // Candidates for "nearest larger": hashes falling, with where each ends.
  const larger: { hash: number; end: number }[] = [];
  return hashes.map((hash, i) => {
    const start = total;
    total += sizes[i] ?? 0;
    while ((larger.at(-1)?.hash ?? Infinity) < hash) larger.pop();
    const distance = start - (larger.at(-1)?.end ?? 0);
    larger.push({ hash, end: total });
    return distance;
  });
}
