import { hashId } from "../../core/hash/hash-id.ts";
import { compareKeyed } from "../../core/catalog/order-by-key.ts";
import { parseJsonObject } from "./parse-json.ts";
import type { CatalogPart } from "./head.ts";
import type { Placing } from "../../core/catalog/row.ts";

/**
 * ```
 *  #/a/<id> ── hash ──▶ one of 2ⁿ locators ── ids, whens ──▶ the date's key ── catalogs' first rows ──▶ a catalog file ──▶ the row
 * ```
 *
 * Where a deep link finds its row: the ids of one shard, ascending by code unit, and when each article is dated.
 *
 * It holds dates and not catalog files, so that a new article changes one locator, and not every one
 * that points into a catalog whose name has changed. Arrays and not an object, since an id may be `__proto__`.
 */
export interface Locator {
  readonly ids: readonly string[];
  /** The key of its date, which of a day is the day: `2023-11-06`, `2023-11-06T09:30`; the empty string for an undated article. */
  readonly whens: readonly string[];
}

/** Ids in one locator, aimed at: some 12 kB compressed, so that a deep link costs one small request. */
const idsPerLocator = 1000;

/** How many locators a library of `total` articles has: a power of two, at least 1. */
export function locatorCount(total: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(total / idsPerLocator)));
}

/** Which of `count` locators holds `id`. Throws unless `count` is a power of two. */
export function locatorOf(id: string, count: number): number {
  if (count < 1 || (count & (count - 1)) !== 0)
    throw new RangeError(`A library has no ${count} locators: it is a power of two.`);
  return hashId(id) & (count - 1);
}

/** Build the locator of one shard from its articles, in any order, with the keys of their dates in place of these. */
export function buildLocator(articles: readonly Placing[]): Locator {
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    ids: sorted.map((article) => article.id),
    whens: sorted.map(({ date, time }) => (date === null ? "" : time === null ? date : `${date}T${time}`)),
  };
}

/** Find the catalog part that holds the row of `id`; null when the library has no such article. */
export function findCatalogPart(catalogs: readonly CatalogPart[], locator: Locator, id: string): CatalogPart | null {
  const index = locator.ids.indexOf(id);
  const when = locator.whens[index];
  if (when === undefined) return null;
  const [date = "", time = null] = when.split("T");
  return lastNotAfter(catalogs, { id, date: date === "" ? null : date, time });
}

/** Read a locator file. Throws an error worded for the reader when it is not one or is cut short. */
export function parseLocator(text: string): Locator {
  return parseJsonObject<Locator>(text, "locator", ["ids", "whens"]);
}

/** The last part whose first row does not stand after `placing`: parts are contiguous and in newest-first order. */
function lastNotAfter(catalogs: readonly CatalogPart[], placing: Placing): CatalogPart | null {
  let low = 0;
  let high = catalogs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const part = catalogs[middle];
    if (part !== undefined && compareKeyed(part.first, placing) <= 0) low = middle + 1;
    else high = middle;
  }
  return catalogs[low - 1] ?? null;
}
