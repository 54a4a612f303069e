import { hashId } from "../../core/catalog/hash-id.ts";
import type { IndexArticle } from "./index-input.ts";

/**
 * Characters of text in a segment: small enough that a reader fetches 2 to 4 MB again when an article is added, large
 * enough that the fixed cost of asking a segment (0.1 ms) stays below the cost of the answer at 100,000 articles.
 */
export const segmentSizes = { least: 4_000_000, most: 16_000_000 } as const;

/** An article counts for at least this much, since titles, ids and rows of very short texts have a size too. */
const leastArticle = 200;

/** A half-open range of places. */
export interface PlaceRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Cut a library into runs of neighbouring articles, so that a change moves as few cuts as can be.
 *
 * ```
 *   places   0 ........................................ n
 *            newest                  oldest │ undated
 *            ◄── a b c │ d e f g │ h i j k ──┤ ── l m ──►     cuts are looked for from old to new, since libraries
 *                      ▲ behind d: hash(d) says so            grow at the new end; undated texts stand apart
 * ```
 * Content-defined chunking (Muthitacharoen et al., LBFS, 2001): past the least size a cut falls before an article whose
 * hash is below a bound, so the next cut after a change falls where it fell before. The bound grows with the article's
 * length, which keeps segments even in bytes for short and long texts alike.
 */
export function partition(articles: readonly Pick<IndexArticle, "id" | "date" | "text">[], sizes: { least: number; most: number } = segmentSizes): PlaceRange[] {
  const undatedFrom = articles.findLastIndex((article) => article.date !== null) + 1;
  return [...cut(articles, 0, undatedFrom, sizes), ...cut(articles, undatedFrom, articles.length, sizes)];
}

function cut(articles: readonly Pick<IndexArticle, "id" | "text">[], from: number, to: number, { least, most }: { least: number; most: number }): PlaceRange[] {
  const ranges: PlaceRange[] = [];
  let end = to;
  let size = 0;
  for (let place = to - 1; place >= from; place -= 1) {
    const article = articles[place];
    if (!article) break;
    const own = Math.max(leastArticle, article.text.length);
    if (size + own > most || (size >= least && hashId(article.id) < (own / least) * 0x1_0000_0000)) {
      if (place + 1 < end) ranges.push({ from: place + 1, to: end });
      end = place + 1;
      size = 0;
    }
    size += own;
  }
  if (end > from) ranges.push({ from, to: end });
  return ranges.toReversed();
}
