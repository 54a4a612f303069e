import { findKnown, findNationality } from "../gazetteer/gazetteer.ts";
import type { NameGroup, NameKind } from "./article-names.ts";
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

/** Learn from the whole library what short names stand for; returns what key each group is to be kept under. */
function learnExpansions(sightings: readonly Sighting[]): (names: NameGroup) => string {
  const plain = learnPlainNames(sightings);
  const acronyms: Tally = new Map();
  const shorts: Tally = new Map();
  const alone = new Map<string, number>();
  for (const { names } of sightings) {
    if (names.kind === "nationality") continue;
    const key = plain(names.key);
    if (names.onlyAcronym === undefined) for (const acronym of names.acronyms ?? []) count(acronyms, acronym, key);
    for (const short of names.shorts ?? []) count(shorts, plain(short), key);
    alone.set(key, (alone.get(key) ?? 0) + 1);
  }
  const lengthen = (key: string): string => {
    // Keys only grow, so the chain ends; three steps are more than any seen ("Energy" – "Energy Department" – …).
    for (let step = 0; step < 3; step++) {
      const long = findKnown(key) === null ? topOf(shorts.get(key)) : null;
      if (long === null || long.count < (alone.get(key) ?? 0)) break;
      ({ key } = long);
    }
    return key;
  };
  return (names) => {
    const acronym = names.onlyAcronym ?? (isLowerWord(names) ? names.key : null);
    const long = acronym === null ? null : topOf(acronyms.get(acronym));
    return lengthen(long?.key ?? plain((acronym === null ? null : findKnown(acronym)?.key) ?? names.key));
  };
}

/** "gsa" out of an address: an acronym that lost its capitals. */
function isLowerWord({ forms, key }: NameGroup): boolean {
  return !key.includes(" ") && key.length <= 6 && forms.every(([text]) => text === text.toLowerCase());
}

/** "U.S. Department of Labor" is "Department of Labor" in a library that knows no other country's. */
function learnPlainNames(sightings: readonly Sighting[]): (key: string) => string {
  const countries = new Map<string, Set<string>>();
  const keys = new Set<string>();
  for (const { names } of sightings) {
    if (names.kind !== "organisation") continue;
    keys.add(names.key);
    const { country, rest } = splitCountry(names.key);
    if (country !== null) countries.set(rest, (countries.get(rest) ?? new Set()).add(country));
  }
  return (key) => {
    const { country, rest } = splitCountry(key);
    const isOwn = country === "united states" && keys.has(rest) && countries.get(rest)?.size === 1;
    return isOwn && (rest.includes(" ") || key.startsWith(rest)) ? rest : key;
  };
}

function splitCountry(key: string): { readonly country: string | null; readonly rest: string } {
  const space = key.indexOf(" ");
  const first = key.slice(0, space);
  const country = space < 0 ? null : (findKnown(first)?.key ?? findNationality(first)?.place?.key ?? null);
  if (country !== null) return { country, rest: key.slice(space + 1) };
  if (key.endsWith(" of the united states")) return { country: "united states", rest: key.slice(0, -" of the united states".length) };
  return key.startsWith("united states ") ? { country: "united states", rest: key.slice("united states ".length) } : { country: null, rest: key };
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
