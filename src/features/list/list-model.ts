import type { MonthCount } from "../../core/catalog/days.ts";
import type { ReadHead } from "../../core/catalog/head.ts";
import type { DayCount, Head } from "../../core/catalog/row.ts";
import { monthLabel } from "../../core/date/calendar.ts";

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

const undatedLabel = "Undated";

/** The whole library in one order. Costs one step for each month that has articles, not for each article. */
export function buildLibraryModel(head: Pick<ReadHead, "months" | "total" | "undated">, order: ListOrder): ListModel {
  const dated = head.total - head.undated;
  const flip = (at: number) => (order === "newest" || at >= dated ? at : dated - 1 - at);
  return {
    sections: sectionsOf(order === "newest" ? head.months.toReversed() : head.months, head.undated),
    total: head.total,
    placeAt: flip,
    indexOf: (place) => (place >= 0 && place < head.total ? flip(place) : -1),
  };
}

/** The articles at `places` (newest first), grouped by month in one order. */
export function buildFilteredModel(
  head: Pick<Head, "days" | "total" | "undated">,
  places: ArrayLike<number>,
  order: ListOrder,
): ListModel {
  const dated = head.total - head.undated;
  const newestFirst = Array.from(places);
  const firstUndated = newestFirst.findIndex((place) => place >= dated);
  const datedPlaces = firstUndated === -1 ? newestFirst : newestFirst.slice(0, firstUndated);
  const undatedPlaces = firstUndated === -1 ? [] : newestFirst.slice(firstUndated);
  const dateAt = buildDateLookup(head.days);
  const ordered = order === "newest" ? datedPlaces : datedPlaces.toReversed();
  const months = countByMonth(ordered.map((place) => dateAt(place) ?? ""));
  return modelOf([...ordered, ...undatedPlaces], sectionsOf(months, undatedPlaces.length));
}

/** The articles at `places` in the order given, under a single header: for results by relevance. */
export function buildRankedModel(places: ArrayLike<number>, label: string): ListModel {
  const ranked = Array.from(places);
  return modelOf(ranked, ranked.length === 0 ? [] : [{ key: "ranked", label, count: ranked.length, from: 0 }]);
}

/**
 * Leave of some places (all of the library where null) those within a range of days, both included.
 *
 * Keeps the order given. Undated articles are left out as soon as either end is set: nobody can say that they are within.
 */
export function placesWithin(
  head: Pick<Head, "days" | "total">,
  places: ArrayLike<number> | null,
  from: string | null,
  to: string | null,
): readonly number[] {
  const all = places === null ? Array.from({ length: head.total }, (_, place) => place) : Array.from(places);
  if (from === null && to === null) return all;
  let first = 0;
  let last = 0;
  for (const { date, count } of head.days.toReversed()) {
    if (to !== null && date > to) first += count;
    if (from === null || date >= from) last += count;
  }
  return all.filter((place) => place >= first && place < last);
}

/** How many of some places each day has, oldest first. The order of the places does not matter. */
export function daysOf(head: Pick<Head, "days">, places: ArrayLike<number>): readonly DayCount[] {
  const dateAt = buildDateLookup(head.days);
  const counts = new Map<string, number>();
  for (const place of Array.from(places)) {
    const date = dateAt(place);
    if (date !== null) counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return head.days.filter(({ date }) => counts.has(date)).map(({ date }) => ({ date, count: counts.get(date) ?? 0 }));
}

/** A function from a place to its date, by binary search over the days; null for undated places. */
export function buildDateLookup(days: readonly DayCount[]): (place: number) => string | null {
  const newestFirst = days.toReversed();
  const ends: number[] = [];
  let end = 0;
  for (const { count } of newestFirst) {
    end += count;
    ends.push(end);
  }
  return (place) => newestFirst[firstAbove(ends, place)]?.date ?? null;
}

/** The first row on or after a date in the list's direction; the last dated row when there is none. */
export function findRowOfDate(
  head: Pick<Head, "days" | "total" | "undated">,
  model: ListModel,
  order: ListOrder,
  date: string,
): number {
  const dateAt = buildDateLookup(head.days);
  let low = 0;
  let high = model.total;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = dateAt(model.placeAt(middle));
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

/** Count dates by month; those of one month come together. */
function countByMonth(dates: readonly string[]): MonthCount[] {
  const months: { month: string; count: number }[] = [];
  for (const date of dates) {
    const last = months.at(-1);
    if (last !== undefined && date.startsWith(last.month)) last.count += 1;
    else months.push({ month: date.slice(0, 7), count: 1 });
  }
  return months;
}

function sectionsOf(months: readonly MonthCount[], undated: number): ListSection[] {
  const sections: ListSection[] = [];
  let from = 0;
  for (const { month, count } of months) {
    sections.push({ key: month, label: monthLabel(month), count, from });
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
