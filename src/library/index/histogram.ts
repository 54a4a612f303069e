import { dayNumber, dayOf } from "../../core/date/calendar.ts";
import { undatedDay } from "./schema.ts";

/** Widths of a histogram's bars. Weeks begin on Monday, decades with a year that ends in 0. */
export type Bucket = "day" | "week" | "month" | "year" | "decade";

/** One bar: articles of the selection, and of the whole library, from `from` to `to` inclusive. */
export interface Bar {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly all: number;
}

export interface Histogram {
  readonly bucket: Bucket;
  /** Oldest first; only where the library has articles. */
  readonly bars: readonly Bar[];
  readonly undated: { readonly count: number; readonly all: number };
}

/** Choose the narrowest bars of which `[from, to]` takes no more than `most`; decades when nothing fits. */
export function bucketFor(from: string, to: string, most: number): Bucket {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days <= most) return "day";
  if (days / 7 + 1 <= most) return "week";
  if (days / 30.4 + 1 <= most) return "month";
  return days / 365 + 1 <= most ? "year" : "decade";
}

/**
 * Count a selection's articles by date, beside all articles.
 *
 * `members` null counts all as selected. With `from` and `to` only the bars that touch that stretch are given, whole.
 */
export function countByDate(
  days: Int32Array,
  members: Uint8Array | null,
  bucket: Bucket,
  range: { readonly from?: string; readonly to?: string } = {},
): Histogram {
  const bars = new Map<number, { count: number; all: number }>();
  const undated = { count: 0, all: 0 };
  let lastDay: number | null = null;
  let bar = undated;
  for (let number = 0; number < days.length; number += 1) {
    const day = days[number] ?? undatedDay;
    // Neighbours mostly share their day, and finding a bar costs more than counting.
    if (day !== lastDay) {
      const start = day === undatedDay ? null : startOf(day, bucket);
      bar = start === null ? undated : (bars.get(start) ?? { count: 0, all: 0 });
      if (start !== null) bars.set(start, bar);
      lastDay = day;
    }
    bar.all += 1;
    if (members === null || members[number] === 1) bar.count += 1;
  }
  const from = range.from === undefined ? -Infinity : startOf(dayNumber(range.from), bucket);
  const to = range.to === undefined ? Infinity : dayNumber(range.to);
  const wanted = [...bars].filter(([day]) => day >= from && day <= to).toSorted(([a], [b]) => a - b);
  return {
    bucket,
    bars: wanted.map(([day, counts]) => ({ from: dayOf(day), to: dayOf(endOf(day, bucket)), ...counts })),
    undated,
  };
}

/** First day of the bar that a day falls into. */
export function startOf(day: number, bucket: Bucket): number {
  if (bucket === "day") return day;
  // 1970-01-01 was a Thursday, three days after a Monday.
  if (bucket === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const date = dayOf(day);
  if (bucket === "month") return dayNumber(`${date.slice(0, 7)}-01`);
  if (bucket === "year") return dayNumber(`${date.slice(0, 4)}-01-01`);
  return dayNumber(`${date.slice(0, 3)}0-01-01`);
}

function endOf(start: number, bucket: Bucket): number {
  if (bucket === "day") return start;
  if (bucket === "week") return start + 6;
  // Any day of the next bar will do to find where it starts: 31, 366 and 3,660 days on, and never two bars.
  const reach = { month: 31, year: 366, decade: 3660 }[bucket];
  return startOf(start + reach, bucket) - 1;
}
