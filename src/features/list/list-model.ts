import { isPrintedBy } from "../../core/catalog/as-of.ts";
import type { SectionCount } from "../../library/formats/packed-days.ts";
import type { ReadHead } from "../../library/formats/head.ts";
import type { PlaceList } from "../../core/catalog/place-list.ts";
import type { DateCount } from "../../core/catalog/row.ts";
import type { Head } from "../../library/formats/head.ts";
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

/** The articles at `places` (newest first), grouped by month in one order. Nothing is copied: the list reads the answer from either end. */
export function buildFilteredModel(
  head: Pick<Head, "dates" | "total" | "undated">,
  answered: PlaceList,
  order: ListOrder,
): ListModel {
  // While the answer to another order is on its way, the one before it is by relevance.
  const places = isAscending(answered) ? answered : Uint32Array.from(answered).toSorted();
  const dated = firstAtLeast(places, head.total - head.undated);
  const flip = (at: number) => (order === "newest" || at >= dated ? at : dated - 1 - at);
  const months = countBySection(datesOf(head, places));
  const undated = places.length - dated;
  return {
    sections: sectionsOf(order === "newest" ? months.toReversed() : months, undated),
    total: places.length,
    placeAt: (index) => places[flip(index)] ?? -1,
    indexOf(place) {
      const at = firstAtLeast(places, place);
      return places[at] === place ? flip(at) : -1;
    },
  };
}

/** The articles at `places` in the order given, under a single header: for results by relevance. */
export function buildRankedModel(places: PlaceList, label: string): ListModel {
  const { length: count } = places;
  return {
    sections: count === 0 ? [] : [{ key: rankedKey, label, count, from: 0 }],
    total: count,
    placeAt: (index) => places[index] ?? -1,
    indexOf: (place) => Array.prototype.indexOf.call(places, place),
  };
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
  places: PlaceList | null,
  { from, to, isUndatedOnly }: DateFilters,
): PlaceList {
  const { asOf = null } = head;
  const hasRange = from !== null || to !== null || asOf !== null;
  if (!hasRange && !isUndatedOnly) return places ?? Uint32Array.from({ length: head.total }, (_, place) => place);
  if (hasRange && isUndatedOnly) return new Uint32Array(0);
  const within = new Uint8Array(head.total);
  if (isUndatedOnly) within.fill(1, head.total - head.undated);
  else {
    let start = 0;
    for (let at = head.dates.length - 1; at >= 0; at -= 1) {
      const { key, count } = head.dates[at]!;
      if (isKeyWithin(key, from, to) && (asOf === null || isPrintedBy(key, asOf))) within.fill(1, start, start + count);
      start += count;
    }
  }
  const left = new Uint32Array(places?.length ?? head.total);
  let count = 0;
  for (let at = 0; at < left.length; at += 1) {
    const place = places === null ? at : (places[at] ?? 0);
    if (within[place] === 1) left[count++] = place;
  }
  return left.subarray(0, count);
}

/** How many of some places each date has, oldest first. The order of the places does not matter; where it is that of the list it is fast. */
export function datesOf({ dates }: Pick<Head, "dates">, places: PlaceList): readonly DateCount[] {
  const ends = endsOf(dates);
  const counts = new Uint32Array(dates.length);
  // Neighbours mostly share their date: it is sought only where a place lies outside of the one before.
  let [from, to, at] = [0, 0, -1];
  for (let nth = 0; nth < places.length; nth += 1) {
    const place = places[nth]!;
    if (place < from || place >= to) {
      const next = place >= to && place < (ends[at + 1] ?? 0) ? at + 1 : firstAbove(ends, place);
      if (next === ends.length) continue;
      [from, to, at] = [next === 0 ? 0 : ends[next - 1]!, ends[next]!, next];
    }
    counts[dates.length - 1 - at]! += 1;
  }
  const found: DateCount[] = [];
  dates.forEach(({ key }, nth) => {
    const count = counts[nth]!;
    if (count > 0) found.push({ key, count });
  });
  return found;
}

/** A function from a place to the key of its date, by binary search over the dates; null for undated places. */
export function buildKeyLookup(dates: readonly DateCount[]): (place: number) => DateKey | null {
  const ends = endsOf(dates);
  return (place) => dates[dates.length - 1 - firstAbove(ends, place)]?.key ?? null;
}

/** Where each date's places end, newest first. */
function endsOf(dates: readonly DateCount[]): Uint32Array {
  const ends = new Uint32Array(dates.length);
  let end = 0;
  for (let at = dates.length - 1; at >= 0; at -= 1) ends[dates.length - 1 - at] = end += dates[at]!.count;
  return ends;
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

/** Count articles by the section that their date begins in, oldest first; those of one section come together. */
function countBySection(dates: readonly DateCount[]): SectionCount[] {
  const sections: { section: string; count: number }[] = [];
  for (const { key, count } of dates) {
    const section = sectionOf(key);
    const last = sections.at(-1);
    if (last?.section === section) last.count += count;
    else sections.push({ section, count });
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

function isAscending(places: PlaceList): boolean {
  for (let at = 1; at < places.length; at += 1) if (places[at]! < places[at - 1]!) return false;
  return true;
}

/** The first of ascending numbers that is greater than a value; their length where none is. */
function firstAbove(numbers: PlaceList, value: number): number {
  return firstAtLeast(numbers, value + 1);
}

/** The first of ascending whole numbers that is not less than a value; their length where all are. */
function firstAtLeast(numbers: PlaceList, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
