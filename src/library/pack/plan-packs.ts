import { groupBy } from "../../core/catalog/group-by.ts";
import { knownDaysOfDate } from "../../core/date/edtf.ts";
import { hashId } from "../../core/hash/hash-id.ts";
import { compareNewestFirst } from "../../core/catalog/order.ts";
import type { Placing } from "../../core/catalog/row.ts";

/** An article that goes into a pack. */
export interface Packable extends Placing {
  /** Bytes of its raw seed text in UTF-8. */
  readonly bytes: number;
}

/** The articles of one pack, in newest-first order. */
export interface PackPlan<T extends Packable> {
  /** `2023-11`, or `undated`. */
  readonly month: string;
  readonly articles: readonly T[];
}

/** Bytes a pack may hold, unless a single article is longer: some 90 kB on the wire, one second on a slow phone. */
export const maxPackBytes = 256 * 1024;

/**
 * Deal articles out to packs, so that one new article changes one pack, or splits it in two.
 *
 * A month that is too big is halved by date, a day that is too big by the next bit of its ids' hashes:
 *
 *     2023-11 ── days 1–16 ── days 1–8
 *             │            └─ days 9–16 ── … ── day 12 ── hash 0…
 *             └─ days 17–31                            └─ hash 1…
 *
 * Where it is cut depends only on dates, ids and the sizes within the branch. Filling packs one after the other
 * would move every later article of the month when one is added.
 */
export function planPacks<T extends Packable>(articles: readonly T[], maxBytes = maxPackBytes): PackPlan<T>[] {
  const months = groupBy(articles, monthOf);
  const plans: PackPlan<T>[] = [];
  for (const month of [...months.keys()].toSorted()) {
    for (const cut of cutByDay(months.get(month) ?? [], 1, 31, maxBytes)) {
      plans.push({ month, articles: cut.toSorted(compareNewestFirst) });
    }
  }
  return plans;
}

const undatedMonth = "undated";

/** `2023-11`, the month in which a date begins, or `undated`: no pack holds texts of two months. */
export function monthOf({ date }: Pick<Placing, "date">): string {
  return date === null ? undatedMonth : knownDaysOfDate(date).first.slice(0, 7);
}

function dayOf({ date }: Placing): number {
  return date === null ? 1 : Number(knownDaysOfDate(date).first.slice(8));
}

function cutByDay<T extends Packable>(
  articles: readonly T[],
  first: number,
  last: number,
  maxBytes: number,
): (readonly T[])[] {
  if (fits(articles, maxBytes)) return articles.length === 0 ? [] : [articles];
  if (first === last) return cutByHash(articles, 0, maxBytes);
  const middle = (first + last) >>> 1;
  return [
    ...cutByDay(
      articles.filter((article) => dayOf(article) <= middle),
      first,
      middle,
      maxBytes,
    ),
    ...cutByDay(
      articles.filter((article) => dayOf(article) > middle),
      middle + 1,
      last,
      maxBytes,
    ),
  ];
}

function cutByHash<T extends Packable>(articles: readonly T[], bit: number, maxBytes: number): (readonly T[])[] {
  if (fits(articles, maxBytes) || bit === 32) return articles.length === 0 ? [] : [articles];
  const isSet = ({ id }: T) => ((hashId(id) >>> bit) & 1) === 1;
  return [
    ...cutByHash(
      articles.filter((article) => !isSet(article)),
      bit + 1,
      maxBytes,
    ),
    ...cutByHash(articles.filter(isSet), bit + 1, maxBytes),
  ];
}

function fits(articles: readonly Packable[], maxBytes: number): boolean {
  return articles.length <= 1 || articles.reduce((sum, article) => sum + article.bytes, 0) <= maxBytes;
}
