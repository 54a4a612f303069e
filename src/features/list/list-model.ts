import { isPrintedBy } from "../../core/catalog/as-of.ts";
import type { SectionCount } from "../../core/catalog/days.ts";
import type { ReadHead } from "../../core/catalog/head.ts";
import type { DateCount, Head } from "../../core/catalog/row.ts";
import { type DateKey, isKeyWithin, sectionOf } from "../../core/date/date-key.ts";
import { sectionInWords } from "../../core/date/section-words.ts";
import type { ListFilters } from "../../core/filter/list-filters.ts";

/** Which end of time comes first. Undated articles come last either way. */
export type ListOrder = "newest" | "oldest";

/** A stretch of the list under one header. */
export interface ListSection {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Number of its first row, counted from 0 over the whole list. */
  readonly from: number;
}

/** A list of any length, known without any of its rows: sections from counts, and which article stands where. */
export interface ListModel {
  readonly sections: readonly ListSection[];
  readonly total: number;
  /** The place (number in newest-first order) of the article in a row. */
  placeAt(index: number): number;
  /** The row of the article at a place, or -1. */
  indexOf(place: number): number;
}

/** The one section of a list by relevance. */
export const rankedKey = "ranked";

const undatedLabel = "Undated";

/** The whole library in one order. Costs one step for each month that has articles, not for each article. */
export function buildLibraryModel(head: Pick<ReadHead, "sections" | "total" | "undated">, order: ListOrder): ListModel {
  const dated = head.total - head.undated;
  const flip = (at: number) => (order === "newest" || at >= dated ? at : dated - 1 - at);
  return {
    sections: sectionsOf(order === "newest" ? head.sections.toReversed() : head.sections, head.undated),
    total: head.total,
    placeAt: flip,
    indexOf: (place) => (place >= 0 && place < head.total ? flip(place) : -1),
  };
}

/** The articles at `places` (newest first), grouped by month in one order. */
export function buildFilteredModel(
  head: Pick<Head, "dates" | "total" | "undated">,
  places: ArrayLike<number>,
  order: ListOrder,
): ListModel {
  const dated = head.total - head.undated;
  const newestFirst = Array.from(places);
  const firstUndated = newestFirst.findIndex((place) => place >= dated);
  const datedPlaces = firstUndated === -1 ? newestFirst : newestFirst.slice(0, firstUndated);
  const undatedPlaces = firstUndated === -1 ? [] : newestFirst.slice(firstUndated);
  const keyAt = buildKeyLookup(head.dates);
  const ordered = order === "newest" ? datedPlaces : datedPlaces.toReversed();
  const sections = countBySection(ordered.map((place) => keyAt(place) ?? ""));
  return modelOf([...ordered, ...undatedPlaces], sectionsOf(sections, undatedPlaces.length));
}

/** The articles at `places` in the order given, under a single header: for results by relevance. */
export function buildRankedModel(places: ArrayLike<number>, label: string): ListModel {
  const ranked = Array.from(places);
  return modelOf(ranked, ranked.length === 0 ? [] : [{ key: rankedKey, label, count: ranked.length, from: 0 }]);
}

/** The part of the list filters that is about dates. */
export type DateFilters = Pick<ListFilters, "from" | "to" | "isUndatedOnly">;

/**
 * Leave of some places (all of the library where null) those of whose date a day lies within a range of days, both included, or those without a date.
 *
 * Of a library that is read as of a day only what had been printed by then. Keeps the order given. Undated articles are left out as soon as either end is set: nobody can say that they are within.
 */
export function placesWithin(
  head: Pick<Head, "dates" | "total" | "undated" | "asOf">,
  places: ArrayLike<number> | null,
  { from, to, isUndatedOnly }: DateFilters,
): readonly number[] {
  const { asOf = null } = head;
  const all = places === null ? Array.from({ length: head.total }, (_, place) => place) : Array.from(places);
  const hasRange = from !== null || to !== null || asOf !== null;
  if (isUndatedOnly) return hasRange ? [] : all.filter((place) => place >= head.total - head.undated);
  if (!hasRange) return all;
  const within = new Uint8Array(head.total);
  let start = 0;
  for (const { key, count } of head.dates.toReversed()) {
    if (isKeyWithin(key, from, to) && (asOf === null || isPrintedBy(key, asOf))) within.fill(1, start, start + count);
    start += count;
  }
  return all.filter((place) => within[place] === 1);
}

/** How many of some places each date has, oldest first. The order of the places does not matter. */
export function datesOf({ dates }: Pick<Head, "dates">, places: ArrayLike<number>): readonly DateCount[] {
  const find = buildDateFinder(dates);
  const counts = new Map<number, number>();
  for (const place of Array.from(places)) {
    const at = find(place);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return dates.flatMap(({ key }, at) => (counts.has(at) ? [{ key, count: counts.get(at) ?? 0 }] : []));
}

/** A function from a place to the key of its date, by binary search over the dates; null for undated places. */
export function buildKeyLookup(dates: readonly DateCount[]): (place: number) => DateKey | null {
  const find = buildDateFinder(dates);
  return (place) => dates[find(place)]?.key ?? null;
}

/** A function from a place to the index of its date, -1 for undated places. */
function buildDateFinder(dates: readonly DateCount[]): (place: number) => number {
  const ends: number[] = [];
  let end = 0;
  for (const { count } of dates.toReversed()) {
    end += count;
    ends.push(end);
  }
  return (place) => dates.length - 1 - firstAbove(ends, place);
}

/** The first row on or after a date in the list's direction; the last dated row when there is none. */
export function findRowOfDate(
  head: Pick<Head, "dates" | "total" | "undated">,
  model: ListModel,
  order: ListOrder,
  date: string,
): number {
  const keyAt = buildKeyLookup(head.dates);
  let low = 0;
  let high = model.total;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = keyAt(model.placeAt(middle));
    const isBefore = at !== null && (order === "newest" ? at > date : at < date);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, model.total - 1);
}

function modelOf(ordered: readonly number[], sections: readonly ListSection[]): ListModel {
  let indexes: Map<number, number> | null = null;
  return {
    sections,
    total: ordered.length,
    placeAt: (index) => ordered[index] ?? -1,
    indexOf: (place) => {
      indexes ??= new Map(ordered.map((at, index) => [at, index]));
      return indexes.get(place) ?? -1;
    },
  };
}

/** Count keys by the section they begin in; those of one section come together. */
function countBySection(keys: readonly DateKey[]): SectionCount[] {
  const sections: { section: string; count: number }[] = [];
  let lastKey: DateKey | null = null;
  for (const key of keys) {
    const last = sections.at(-1);
    // Neighbours mostly share their date.
    if (last !== undefined && (key === lastKey || sectionOf(key) === last.section)) last.count += 1;
    else sections.push({ section: sectionOf(key), count: 1 });
    lastKey = key;
  }
  return sections;
}

function sectionsOf(counts: readonly SectionCount[], undated: number): ListSection[] {
  const sections: ListSection[] = [];
  let from = 0;
  for (const { section, count } of counts) {
    sections.push({ key: section, label: sectionInWords(section), count, from });
    from += count;
  }
  if (undated > 0) sections.push({ key: "undated", label: undatedLabel, count: undated, from });
  return sections;
}

function firstAbove(ends: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
