import { findKnown } from "../gazetteer/gazetteer.ts";
import type { NameKind } from "./article-names.ts";
import { countMentions, groupBy } from "./cluster.ts";
import type { Cluster, Sighting } from "./cluster.ts";

/** One expansion must have this share of all that the library gives for an acronym, or the acronym stays by itself. */
const dominance = 0.8;

/**
 * Gather organisations, places, nationality words and other things of one name over the library.
 *
 * An acronym that an article does not explain means what the other articles say it means, if they agree; else what the
 * gazetteer says. A short name joins its long one where at least half of the articles that use it have the long one too.
 * What is one name is one thing, of the type that most mentions have; only a reader's word keeps two types apart.
 */
export function mergeThings(sightings: readonly Sighting[]): Cluster[] {
  const expand = learnExpansions(sightings);
  const clusters: Cluster[] = [];
  for (const [key, list] of groupBy(sightings, ({ names }) => (names.kind === "nationality" ? `${names.key}\nnationality` : expand(names)))) {
    const name = key.split("\n")[0] ?? key;
    const main = mainKind(list.filter(({ names }) => names.isCertain !== true)) ?? mainKind(list) ?? "other";
    const byKind = groupBy(list, ({ names }) => (names.isCertain === true ? names.kind : main));
    for (const [kind, own] of byKind) clusters.push({ kind: kind as NameKind, key: name, sightings: own });
  }
  return clusters;
}

function mainKind(sightings: readonly Sighting[]): NameKind | null {
  const votes = new Map<NameKind, number>();
  for (const sighting of sightings) votes.set(sighting.names.kind, (votes.get(sighting.names.kind) ?? 0) + countMentions(sighting));
  let best: NameKind | null = null;
  for (const kind of ["organisation", "place", "other", "nationality"] as const) {
    if (votes.has(kind) && (best === null || (votes.get(kind) ?? 0) > (votes.get(best) ?? 0))) best = kind;
  }
  return best;
}

type Tally = Map<string, Map<string, number>>;

function learnExpansions(sightings: readonly Sighting[]): (names: Sighting["names"]) => string {
  const acronyms: Tally = new Map();
  const shorts: Tally = new Map();
  const alone = new Map<string, number>();
  for (const { names } of sightings) {
    if (names.kind === "nationality") continue;
    if (names.onlyAcronym === undefined) for (const acronym of names.acronyms ?? []) count(acronyms, acronym, names.key);
    for (const short of names.shorts ?? []) count(shorts, short, names.key);
    alone.set(names.key, (alone.get(names.key) ?? 0) + 1);
  }
  const lengthen = (key: string): string => {
    // A chain of three is longer than any seen ("Energy" – "Department of Energy" – "U.S. Department of Energy").
    for (let step = 0; step < 3; step++) {
      const long = findKnown(key) === null ? topOf(shorts.get(key)) : null;
      if (long === null || long.count < (alone.get(key) ?? 0)) break;
      key = long.key;
    }
    return key;
  };
  return (names) => {
    const long = names.onlyAcronym === undefined ? null : topOf(acronyms.get(names.onlyAcronym));
    return lengthen(long?.key ?? names.key);
  };
}

function count(tally: Tally, short: string, long: string): void {
  const longs = tally.get(short) ?? new Map<string, number>();
  longs.set(long, (longs.get(long) ?? 0) + 1);
  tally.set(short, longs);
}

/** The expansion that dominates, or null. */
function topOf(longs: ReadonlyMap<string, number> | undefined): { readonly key: string; readonly count: number } | null {
  if (longs === undefined) return null;
  let sum = 0;
  let top: { readonly key: string; readonly count: number } | null = null;
  for (const [key, times] of longs) {
    sum += times;
    if (top === null || times > top.count || (times === top.count && key < top.key)) top = { key, count: times };
  }
  return top !== null && top.count >= sum * dominance ? top : null;
}
