import { dayNumber, dayOf } from "../../core/date/calendar.ts";
import { buildBuckets, type Buckets } from "../../core/timeline/buckets.ts";
import type { DayRange } from "../../core/date/date-key.ts";
import type { Corpus } from "../index/corpus.ts";
import type { Question } from "../index/questions.ts";
import type { Selection } from "../index/selection.ts";
import { isAbout, type ToldTable } from "./told-table.ts";

/** Which bars are asked for: at most about `most`, over some days, all that are told of, or where they are null those that most is told of. */
export interface ToldBarsRequest extends Question {
  readonly days: DayRange | "all" | null;
  readonly most: number;
}

/** Articles by the days that they tell of. */
export interface ToldBars {
  readonly scale: Buckets;
  /** Articles that tell of each bar's days: of the question, and of the library. One that tells of several bars is in each. */
  readonly counts: readonly number[];
  readonly all: readonly number[];
  /** The first and the last day that any article tells of. */
  readonly stretch: DayRange;
  /** Told times of the library before and after the bars. */
  readonly outside: { readonly earlier: number; readonly later: number };
}

/** Count by told days what a question finds, beside the library; null where nothing is told. */
export function countToldBars(
  corpus: Corpus,
  table: ToldTable,
  { members }: Selection,
  { days, most }: Pick<ToldBarsRequest, "days" | "most">,
): ToldBars | null {
  const { visible } = corpus;
  const isSeen = (place: number) => place < corpus.total && (visible === null || visible[place] === 1);
  const { stretch, middle } = reachOf(table, isSeen);
  if (stretch === null || middle === null) return null;
  const { first, last } = days === "all" ? stretch : (days ?? middle);
  const scale = buildBuckets(first, last, most);
  const bars = scale.buckets.map((bucket) => ({ first: dayNumber(bucket.first), last: dayNumber(bucket.last) }));
  const [begin, end] = [bars[0]!.first, bars.at(-1)!.last];
  const counts = bars.map(() => 0);
  const all = bars.map(() => 0);
  const outside = { earlier: 0, later: 0 };
  // The times of an article lie together: it is counted once a bar.
  const countedBy = new Int32Array(bars.length).fill(-1);
  table.visit((place, from, to) => {
    if (!isSeen(place)) return;
    if (to < begin) outside.earlier += 1;
    else if (from > end) outside.later += 1;
    else
      for (let at = barOf(bars, from); at < bars.length && bars[at]!.first <= to; at += 1) {
        if (countedBy[at] === place || !isAbout(from, to, bars[at]!)) continue;
        countedBy[at] = place;
        all[at]! += 1;
        if (members[place] === 1) counts[at]! += 1;
      }
  });
  return { scale, counts, all, stretch, outside };
}

/** Of the told times so many may lie far off at either end: news tells of the week, and now and then of a century. */
const farShare = 0.04;

/** The first and last day that is told of, and those between which nearly all of them lie, with a quarter of their reach beside. */
function reachOf(
  table: ToldTable,
  isSeen: (place: number) => boolean,
): { stretch: DayRange | null; middle: DayRange | null } {
  const firsts = new Int32Array(table.size);
  let [size, latest] = [0, -Infinity];
  table.visit((place, first, last) => {
    if (!isSeen(place)) return;
    firsts[size] = first;
    size += 1;
    latest = Math.max(latest, last);
  });
  if (size === 0) return { stretch: null, middle: null };
  const sorted = firsts.subarray(0, size).toSorted();
  const far = Math.floor(size * farShare);
  const [low, high] = [sorted[far]!, sorted[size - 1 - far]!];
  const room = Math.ceil((high - low) / 4);
  return {
    stretch: { first: dayOf(sorted[0]!), last: dayOf(latest) },
    middle: { first: dayOf(Math.max(sorted[0]!, low - room)), last: dayOf(Math.min(latest, high + room)) },
  };
}

/** The first bar that ends on a day or later; their number when there is none. */
function barOf(bars: readonly { readonly last: number }[], day: number): number {
  let low = 0;
  let high = bars.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bars[middle]!.last < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
