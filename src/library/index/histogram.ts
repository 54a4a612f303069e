import { dayNumber, dayOf } from "../../core/date/calendar.ts";
import { forever } from "../../core/date/date-key.ts";
import type { ArticleDates } from "./article-dates.ts";
import type { Corpus } from "./corpus.ts";
import { undatedDay } from "./schema.ts";

/** Widths of a histogram's bars. Weeks begin on Monday, decades with a year that ends in 0, centuries in 00. */
export type Bucket = "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

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
 * A date longer than a bar counts in each bar that it touches, as a filter for the days of any of them finds it; one with an open side
 * up to the first or the last day that another names. `members` null counts all as selected. With `from` and `to` only the bars that
 * touch that stretch are given, whole.
 */
export function countByDate(
  { days, ends, firsts, lasts, written, visible = null }: ArticleDates & Partial<Pick<Corpus, "visible">>,
  members: Uint8Array | null,
  bucket: Bucket,
  range: { readonly from?: string; readonly to?: string } = {},
): Histogram {
  const bars = new Map<number, { count: number; all: number }>();
  const undated = { count: 0, all: 0 };
  const barOf = (start: number) => {
    const before = bars.get(start) ?? { count: 0, all: 0 };
    bars.set(start, before);
    return before;
  };
  let dayBefore: number | null = null;
  let bar = undated;
  for (let number = 0; number < days.length; number += 1) {
    if (lasts[number] !== firsts[number] || visible?.[number] === 0) continue;
    const day = days[number] ?? undatedDay;
    // Neighbours mostly share their day, and finding a bar costs more than counting.
    if (day !== dayBefore) {
      bar = day === undatedDay ? undated : barOf(startOf(day, bucket));
      dayBefore = day;
    }
    bar.all += 1;
    if (members === null || members[number] === 1) bar.count += 1;
  }
  if (written.size > 0) {
    const [oldest, newest] = [leastOf(days), ends.reduce((most, day) => Math.max(most, day), undatedDay)];
    const stretches = [...written.keys()].flatMap((number) => {
      const [first, last] = [firsts[number] ?? undatedDay, lasts[number] ?? undatedDay];
      const isIn = members === null || members[number] === 1;
      return first === last || visible?.[number] === 0
        ? []
        : [{ from: Math.max(first, oldest), to: Math.min(last, newest), isIn }];
    });
    addStretches(stretches, bucket, barOf);
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

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isIn: boolean;
}

/**
 * Add stretches of days to every bar they touch: what begins and what ends is counted at its bar, and summed up along the bars, so that
 * a thousand centuries cost no more than as many days.
 */
function addStretches(
  stretches: readonly Stretch[],
  bucket: Bucket,
  barOf: (start: number) => { count: number; all: number },
): void {
  const changes = new Map<number, { count: number; all: number }>();
  const change = (at: number, by: 1 | -1, isIn: boolean) => {
    const before = changes.get(at) ?? { count: 0, all: 0 };
    changes.set(at, { count: before.count + (isIn ? by : 0), all: before.all + by });
  };
  for (const { from, to, isIn } of stretches) {
    change(startOf(from, bucket), 1, isIn);
    change(endOf(startOf(to, bucket), bucket) + 1, -1, isIn);
  }
  const starts = [...changes.keys()].toSorted((a, b) => a - b);
  const now = { count: 0, all: 0 };
  starts.forEach((start, at) => {
    const { count, all } = changes.get(start) ?? now;
    now.count += count;
    now.all += all;
    const end = starts[at + 1] ?? start;
    for (let bar = start; now.all > 0 && bar < end; bar = endOf(bar, bucket) + 1) {
      const counts = barOf(bar);
      counts.count += now.count;
      counts.all += now.all;
    }
  });
}

function leastOf(days: Int32Array): number {
  return days.reduce((least, day) => (day === undatedDay ? least : Math.min(least, day)), Infinity);
}

/** First day of the bar that a day falls into. */
export function startOf(day: number, bucket: Bucket): number {
  if (bucket === "day") return day;
  // 1970-01-01 was a Thursday, three days after a Monday.
  if (bucket === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const date = dayOf(day);
  if (bucket === "month") return dayNumber(`${date.slice(0, 7)}-01`);
  if (bucket === "quarter") return dayNumber(`${date.slice(0, 5)}${quarterOf(Number(date.slice(5, 7)))}-01`);
  if (bucket === "year") return dayNumber(`${date.slice(0, 4)}-01-01`);
  return dayNumber(bucket === "decade" ? `${date.slice(0, 3)}0-01-01` : `${date.slice(0, 2)}00-01-01`);
}

/** Dates end with the year 9999. */
const lastDay = dayNumber(forever.last);

function quarterOf(month: number): string {
  return String(Math.floor((month - 1) / 3) * 3 + 1).padStart(2, "0");
}

/** The last day of the bar that begins on a day. */
function endOf(start: number, bucket: Bucket): number {
  if (bucket === "day") return start;
  if (bucket === "week") return start + 6;
  // Any day of the next bar will do to find where it starts: so many days on, and never two bars.
  const reach = { month: 31, quarter: 92, year: 366, decade: 3660, century: 36_530 }[bucket];
  const next = start + reach;
  return next > lastDay ? lastDay : startOf(next, bucket) - 1;
}
