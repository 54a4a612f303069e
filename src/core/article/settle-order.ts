import { plainDate } from "../date/calendar.ts";
import type { Problem } from "./article.ts";
import { folderOf, wordOn, type OwnersWord } from "./owners-word.ts";

/** Of one seed: what is wrong with it, and in which orders its dates in digits surely stand (true: the day first). */
export interface SeedOrders {
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly orders: readonly boolean[];
}

/** Dates that were open and are not any more, by article; and the problems that are left, those settled by evidence being said. */
export interface SettledOrders {
  readonly dates: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Settle dates such as 06/11/2023 by the owner's word, else by what stands in the same folder: where one date can only have the day
 * first (13/11/2023) and none the month, all have it first. Where neither tells, numbers with stops (6.11.2023) have the day first, as in
 * all countries that write them so. Dates in file names are settled by the owner's word alone, since names come
 * from other tools than texts do.
 */
export function settleOrders(seeds: readonly SeedOrders[], word: OwnersWord): SettledOrders {
  const evidence = gatherEvidence(seeds);
  const dates = new Map<string, string>();
  const problems: Problem[] = [];
  for (const seed of seeds)
    for (const problem of seed.problems) {
      const [dayFirst, monthFirst] = problem.choices ?? [];
      if (
        dayFirst === undefined ||
        monthFirst === undefined ||
        problem.article === null ||
        !isSwapped(dayFirst, monthFirst)
      ) {
        problems.push(problem);
        continue;
      }
      const said = wordOn(word, seed.path).isDayFirst;
      const shown = said === null && problem.line > 0 ? evidence.get(folderOf(seed.path)) : undefined;
      const isDayFirst = said ?? shown?.isDayFirst ?? (dotted.test(writtenIn(problem)) ? true : null);
      if (isDayFirst === null) {
        problems.push(problem);
        continue;
      }
      const date = isDayFirst ? dayFirst : monthFirst;
      dates.set(problem.article, date);
      if (shown !== undefined) problems.push(sayEvidence(problem, date, shown));
    }
  return { dates, problems };
}

const dotted = /^\d{1,2}\.[ \t]?\d{1,2}\.[ \t]?\d{4}/u;

interface Evidence {
  readonly isDayFirst: boolean;
  /** A seed with a date that can only be read so. */
  readonly seed: string;
}

/** By folder; a folder whose dates contradict each other proves nothing. */
function gatherEvidence(seeds: readonly SeedOrders[]): ReadonlyMap<string, Evidence> {
  const found = new Map<string, Evidence>();
  const contradicted = new Set<string>();
  for (const { path, orders } of seeds)
    for (const isDayFirst of orders) {
      const folder = folderOf(path);
      const order = found.get(folder);
      if (order === undefined) found.set(folder, { isDayFirst, seed: path });
      else if (order.isDayFirst !== isDayFirst) contradicted.add(folder);
    }
  for (const folder of contradicted) found.delete(folder);
  return found;
}

/** The two readings differ in nothing but which number is the day. */
function isSwapped(a: string, b: string): boolean {
  return a.slice(0, 5) === b.slice(0, 5) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7);
}

function sayEvidence(problem: Problem, date: string, { isDayFirst, seed }: Evidence): Problem {
  const written = writtenIn(problem) || "The date";
  const { kind: _kind, choices: _choices, ...rest } = problem;
  return {
    ...rest,
    kind: "date-order",
    message: `${written} was read as ${plainDate(date)}: in this folder the ${isDayFirst ? "day" : "month"} stands first.`,
    advice: `A date in ${seed} can only be read so. If this one is meant otherwise, write it as 2023-11-06, or say “dates” in library.json.`,
  };
}

/** What a problem quotes as its fault; "" where it quotes nothing. */
function writtenIn({ fault, excerpt }: Problem): string {
  return fault === null || excerpt === null ? "" : excerpt.slice(fault.start, fault.end);
}
