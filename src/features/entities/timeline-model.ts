import { stretchOf } from "../../core/catalog/dates.ts";
import type { DateCount } from "../../core/catalog/row.ts";
import { buildBuckets, type Buckets } from "../../core/timeline/buckets.ts";
import type { Bar } from "../../data/entities.ts";

/** Bars of a dossier's timeline: as many as its column still shows apart, at 3.5 pixels each. */
export const mostBars = { wide: 240, narrow: 100 } as const;

/** The library's time cut into at most about `most` bars; null when its articles have fewer than two dates, so that there is no time to show. */
export function buildScale(dates: readonly DateCount[], most: number = mostBars.wide): Buckets | null {
  const stretch = stretchOf(dates);
  return dates.length < 2 || stretch === null ? null : buildBuckets(stretch.first, stretch.last, most);
}

/** Articles by bar: those that name the entity, and all of the library. */
export interface TimelineCounts {
  readonly counts: readonly number[];
  readonly all: readonly number[];
}

/**
 * Place the index's bars, which are as long as those of the scale, on the scale.
 *
 * Finer bars must not be summed up: an article of a whole year is in each of them.
 */
export function countByScale(scale: Buckets, bars: readonly Bar[]): TimelineCounts {
  const byStart = new Map(bars.map((bar) => [bar.from, bar]));
  const found = scale.buckets.map(({ first }) => byStart.get(first));
  return { counts: found.map((bar) => bar?.count ?? 0), all: found.map((bar) => bar?.all ?? 0) };
}
