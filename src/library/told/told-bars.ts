import { dayNumber, dayOf } from "../../core/date/calendar.ts";
import { buildBuckets, type Buckets } from "../../core/timeline/buckets.ts";
import type { DayRange } from "../../core/date/date-key.ts";
import type { Corpus } from "../index/corpus.ts";
import type { Question } from "../index/questions.ts";
import type { Selection } from "../index/selection.ts";
import { firstEnding } from "./first-ending.ts";
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
  /** Told times before and after the bars: of what the question finds, and of the library. */
  readonly outside: Outside;
  readonly allOutside: Outside;
}

interface Outside {
  readonly earlier: number;
  readonly later: number;
}

/** Count by told days what a question finds, beside the library; null where nothing is told. */
export function countToldBars(
  corpus: Corpus,
  table: ToldTable,
  { members }: Selection,
  { days, most }: Pick<ToldBarsRequest, "days" | "most">,
): ToldBars | null {
  const { all: whole, reach } = knownOf(corpus, table);
  if (reach === null) return null;
  const { stretch, middle } = reach;
  const { first, last } = days === "all" ? stretch : (days ?? middle);
  const key = `${first} ${last} ${most}`;
  const { scale, bars, ...all } = whole.get(key) ?? countAll(corpus, table, buildBuckets(first, last, most));
  whole.clear();
  whole.set(key, { scale, bars, ...all });
  const isAll = members.every((member, place) => member === 1 || corpus.visible?.[place] === 0);
  const { counts, outside } = isAll ? all : countIn(table, members, bars);
  return { scale, counts, all: all.counts, stretch, outside, allOutside: all.outside };
}

type Bars = readonly { readonly first: number; readonly last: number }[];

interface Counted {
  readonly counts: readonly number[];
  readonly outside: Outside;
}

interface CountedAll extends Counted {
  readonly scale: Buckets;
  readonly bars: Bars;
}

/** What no question changes: which days are told of, and how much of each bar in the whole library; the bars asked for last are kept. */
interface KnownOfLibrary {
  readonly reach: { readonly stretch: DayRange; readonly middle: DayRange } | null;
  readonly all: Map<string, CountedAll>;
}

const byTable = new WeakMap<ToldTable, WeakMap<Corpus, KnownOfLibrary>>();

function knownOf(corpus: Corpus, table: ToldTable): KnownOfLibrary {
  const byCorpus = byTable.get(table) ?? new WeakMap<Corpus, KnownOfLibrary>();
  byTable.set(table, byCorpus);
  const found = byCorpus.get(corpus) ?? { reach: findReach(corpus, table), all: new Map() };
  byCorpus.set(corpus, found);
  return found;
}

function countAll(corpus: Corpus, table: ToldTable, scale: Buckets): CountedAll {
  const bars = scale.buckets.map((bucket) => ({ first: dayNumber(bucket.first), last: dayNumber(bucket.last) }));
  const seen = corpus.visible ?? new Uint8Array(corpus.total).fill(1);
  return { scale, bars, ...countIn(table, seen, bars) };
}

/** So many days are given their bar beforehand; where the bars reach further, it is searched for. */
const mostDays = 400_000;

/** Count the articles that `members` has by the bars they tell of, and their times beside all bars. */
function countIn(table: ToldTable, members: Uint8Array, bars: Bars): Counted {
  const { articles, firsts, lasts } = table.columns;
  const [begin, end] = [bars[0]!.first, bars.at(-1)!.last];
  const barAt = end - begin < mostDays ? barsByDay(bars) : null;
  const longest = bars.reduce((most, { first, last }) => Math.max(most, last - first + 1), 0);
  const counts = new Uint32Array(bars.length);
  const outside = { earlier: 0, later: 0 };
  // The times of an article lie together: it is counted once a bar.
  const countedBy = new Int32Array(bars.length).fill(-1);
  for (let nth = 0; nth < articles.length; nth += 1) {
    const place = articles[nth]!;
    if (members[place] !== 1) continue;
    const [from, to] = [firsts[nth]!, lasts[nth]!];
    if (to < begin) outside.earlier += 1;
    else if (from > end) outside.later += 1;
    // What is longer than any bar and than a week is about none of them.
    else if (to - from < longest || to - from < 7) {
      const day = Math.max(from, begin);
      for (
        let at = barAt?.[day - begin] ?? firstEnding(bars, day);
        at < bars.length && bars[at]!.first <= to;
        at += 1
      ) {
        if (countedBy[at] === place || !isAbout(from, to, bars[at]!)) continue;
        countedBy[at] = place;
        counts[at]! += 1;
      }
    }
  }
  return { counts: Array.from(counts), outside };
}

function barsByDay(bars: Bars): Uint16Array {
  const [begin, end] = [bars[0]!.first, bars.at(-1)!.last];
  const barAt = new Uint16Array(end - begin + 1);
  bars.forEach(({ first, last }, at) => barAt.fill(at, first - begin, last - begin + 1));
  return barAt;
}

/** Of the told times so many may lie far off at either end: news tells of the week, and now and then of a century. */
const farShare = 0.04;

/** The first and last day that is told of, and those between which nearly all of them lie, with a quarter of their reach beside. */
function findReach(
  { total, visible }: Corpus,
  table: ToldTable,
): { readonly stretch: DayRange; readonly middle: DayRange } | null {
  const { articles, firsts, lasts } = table.columns;
  const isSeen = (at: number) => articles[at]! < total && (visible === null || visible[articles[at]!] === 1);
  let [size, earliest, farthest, latest] = [0, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < table.size; at += 1) {
    if (!isSeen(at)) continue;
    size += 1;
    earliest = Math.min(earliest, firsts[at]!);
    farthest = Math.max(farthest, firsts[at]!);
    latest = Math.max(latest, lasts[at]!);
  }
  if (size === 0) return null;
  const counts = new Uint32Array(farthest - earliest + 1);
  for (let at = 0; at < table.size; at += 1) if (isSeen(at)) counts[firsts[at]! - earliest]! += 1;
  const far = Math.floor(size * farShare);
  const low = earliest + dayOfNth(counts, far);
  const high = earliest + dayOfNth(counts, size - 1 - far);
  const room = Math.ceil((high - low) / 4);
  return {
    stretch: { first: dayOf(earliest), last: dayOf(latest) },
    middle: { first: dayOf(Math.max(earliest, low - room)), last: dayOf(Math.min(latest, high + room)) },
  };
}

/** Where the nth stands, counted from 0, when so many stand at each place. */
function dayOfNth(counts: Uint32Array, nth: number): number {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) > nth);
}
