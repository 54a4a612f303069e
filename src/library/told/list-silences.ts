import { dayOf } from "../../core/date/calendar.ts";
import type { DayRange } from "../../core/date/date-key.ts";
import type { Corpus } from "../index/corpus.ts";
import type { Question } from "../index/questions.ts";
import { undatedDay } from "../index/schema.ts";
import type { Selection } from "../index/selection.ts";
import { firstEnding } from "./first-ending.ts";
import { isAbout, type ToldTable } from "./told-table.ts";

/** Which silences are asked for: at most `most` of either kind, in what the question finds. */
export interface SilencesRequest extends Question {
  readonly most: number;
}

/** A stretch of days and how many articles tell of it, or were printed in it. */
export interface Silence extends DayRange {
  readonly days: number;
  readonly articles: number;
}

/** Silences of one kind, those that most articles speak against first, then the longest. */
export interface SilentSide {
  readonly total: number;
  readonly silences: readonly Silence[];
  /** No shorter stretch counts: a week, or three times the usual step from one day that is not silent to the next. */
  readonly shortest: number;
}

export interface Silences {
  /** Told of, while nothing was printed. */
  readonly unprinted: SilentSide;
  /** Printed in, and no article tells of it. */
  readonly untold: SilentSide;
}

/** A week is no silence of a daily; and of a monthly three months are. */
const shortestDays = 7;
const stepsOfSilence = 3;
/** A day is told of by what names it, its week or its month; "1943" tells of none of its days. */
const longestTold = 31;

/**
 * List the silences between the first and the last day of printing of what a question finds: days on which nothing was printed though it is told
 * of them, and days on which something was printed though no article tells of them. Dates of a month or a year count for all their days, since
 * they may be any of these; the undated count for none.
 *
 * `isAbout` decides who tells of a stretch without print, as it does for the filter `told:`, so that a silence and the list it leads to agree.
 */
export function listSilences(corpus: Corpus, table: ToldTable, { members }: Selection, most: number): Silences | null {
  const printed = findPrinted(corpus, members);
  if (printed === null) return null;
  const { begin, dayCount } = printed;
  const told = new Int32Array(dayCount + 1);
  const { articles, firsts, lasts } = table.columns;
  for (let at = 0; at < articles.length; at += 1) {
    if (members[articles[at]!] !== 1 || lasts[at]! - firsts[at]! >= longestTold) continue;
    addDays(told, firsts[at]! - begin, lasts[at]! - begin);
  }
  const unprinted = findRuns(printed.counts);
  const untold = findRuns(sumUp(told));
  const tellers = countTellers(
    table,
    members,
    unprinted.runs.map(({ first, last }) => ({ first: first + begin, last: last + begin })),
  );
  const printings = countPrintings(corpus, members, begin, untold.runs, dayCount);
  return {
    unprinted: sideOf(unprinted, tellers, begin, most),
    untold: sideOf(untold, printings, begin, most),
  };
}

interface Run {
  /** Both counted from the first day of printing. */
  readonly first: number;
  readonly last: number;
}

interface Runs {
  readonly shortest: number;
  readonly runs: readonly Run[];
}

function findPrinted(
  { days, ends }: Corpus,
  members: Uint8Array,
): { readonly begin: number; readonly dayCount: number; readonly counts: Int32Array } | null {
  let [begin, end] = [Infinity, -Infinity];
  const isDated = (place: number) => members[place] === 1 && days[place] !== undatedDay;
  for (let place = 0; place < members.length; place += 1) {
    if (!isDated(place)) continue;
    begin = Math.min(begin, days[place]!);
    end = Math.max(end, ends[place]!);
  }
  if (begin > end) return null;
  const dayCount = end - begin + 1;
  const counts = new Int32Array(dayCount + 1);
  for (let place = 0; place < members.length; place += 1)
    if (isDated(place)) addDays(counts, days[place]! - begin, ends[place]! - begin);
  return { begin, dayCount, counts: sumUp(counts) };
}

/** Add one to each day of a stretch, as a step up and a step down that `sumUp` makes counts of. */
function addDays(steps: Int32Array, first: number, last: number): void {
  const days = steps.length - 1;
  if (last < 0 || first >= days) return;
  steps[Math.max(0, first)]! += 1;
  steps[Math.min(days, last + 1)]! -= 1;
}

function sumUp(steps: Int32Array): Int32Array {
  const counts = new Int32Array(steps.length - 1);
  let sum = 0;
  for (let day = 0; day < counts.length; day += 1) counts[day] = sum += steps[day]!;
  return counts;
}

/** Find the stretches of days that count nothing and are long against the usual step from one that does to the next. */
function findRuns(counts: Int32Array): Runs {
  const steps = new Map<number, number>();
  const all: Run[] = [];
  let [before, marked] = [-1, 0];
  for (let day = 0; day <= counts.length; day += 1) {
    if (day < counts.length && counts[day] === 0) continue;
    if (day - before > 1) all.push({ first: before + 1, last: day - 1 });
    if (before >= 0 && day < counts.length) steps.set(day - before, (steps.get(day - before) ?? 0) + 1);
    before = day;
    marked += 1;
  }
  let passed = 0;
  const usual =
    [...steps].toSorted(([a], [b]) => a - b).find(([, count]) => (passed += count) * 2 >= marked - 2)?.[0] ?? 1;
  const shortest = Math.max(shortestDays, stepsOfSilence * usual);
  return { shortest, runs: all.filter(({ first, last }) => last - first + 1 >= shortest) };
}

/** How many articles tell of each run, whose days are counted from 1970-01-01. */
function countTellers(table: ToldTable, members: Uint8Array, runs: readonly Run[]): Uint32Array {
  const { articles, firsts, lasts } = table.columns;
  const counts = new Uint32Array(runs.length);
  const countedBy = new Int32Array(runs.length).fill(-1);
  const longest = runs.reduce((most, { first, last }) => Math.max(most, last - first + 1), 0);
  for (let at = 0; at < articles.length; at += 1) {
    const place = articles[at]!;
    const [first, last] = [firsts[at]!, lasts[at]!];
    if (members[place] !== 1 || last - first >= longest) continue;
    for (let nth = firstEnding(runs, first); nth < runs.length && runs[nth]!.first <= last; nth += 1) {
      if (countedBy[nth] === place || !isAbout(first, last, runs[nth]!)) continue;
      countedBy[nth] = place;
      counts[nth]! += 1;
    }
  }
  return counts;
}

/** How many articles were printed in each run, as a filter for its days finds them. */
function countPrintings(
  { firsts, lasts, days }: Corpus,
  members: Uint8Array,
  begin: number,
  runs: readonly Run[],
  dayCount: number,
): Uint32Array {
  const counts = new Uint32Array(runs.length);
  for (let place = 0; place < members.length; place += 1) {
    if (members[place] !== 1 || days[place] === undatedDay) continue;
    const [first, last] = [Math.max(0, firsts[place]! - begin), Math.min(dayCount - 1, lasts[place]! - begin)];
    for (let nth = firstEnding(runs, first); nth < runs.length && runs[nth]!.first <= last; nth += 1) counts[nth]! += 1;
  }
  return counts;
}

function sideOf({ runs, shortest }: Runs, counts: Uint32Array, begin: number, most: number): SilentSide {
  const silences = runs.flatMap(({ first, last }, at): Silence[] =>
    counts[at] === 0
      ? []
      : [{ first: dayOf(first + begin), last: dayOf(last + begin), days: last - first + 1, articles: counts[at]! }],
  );
  const ordered = silences.toSorted(
    (a, b) => b.articles - a.articles || b.days - a.days || (a.first < b.first ? -1 : 1),
  );
  return { total: silences.length, silences: ordered.slice(0, most), shortest };
}
