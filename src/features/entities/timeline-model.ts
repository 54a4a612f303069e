import type { DayCount } from "../../core/catalog/row.ts";
import { buildBuckets, countByBucket, type Buckets, type BucketUnit } from "../../core/timeline/buckets.ts";
import type { Bar, IndexBucket } from "../../data/entities.ts";

/** Bars of a dossier's timeline: as many as its column still shows apart, at 3.5 pixels each. */
export const mostBars = { wide: 240, narrow: 100 } as const;

/** The library's time cut into at most about `most` bars; null when it has fewer than two days with articles, so that there is no time to show. */
export function buildScale(days: readonly DayCount[], most: number = mostBars.wide): Buckets | null {
  const first = days[0]?.date;
  const last = days.at(-1)?.date;
  return first === undefined || last === undefined || first === last ? null : buildBuckets(first, last, most);
}

/** The index's bars that fit whole into bars of `unit`. */
export function indexBucketOf(unit: BucketUnit): IndexBucket {
  if (unit === "quarter") return "month";
  return unit === "century" ? "decade" : unit;
}

/** Articles by bar: those that name the entity, and all of the library. */
export interface TimelineCounts {
  readonly counts: readonly number[];
  readonly all: readonly number[];
}

/** Sum the index's bars by the bars of a scale. */
export function countByScale(scale: Buckets, bars: readonly Bar[]): TimelineCounts {
  const by = (value: "count" | "all") =>
    countByBucket(
      scale.buckets,
      bars.map((bar) => ({ date: bar.from, count: bar[value] })),
    );
  return { counts: by("count"), all: by("all") };
}
