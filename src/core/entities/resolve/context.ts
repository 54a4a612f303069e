import { findKnown } from "../gazetteer/gazetteer.ts";
import type { Cluster } from "./cluster.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** The names of all articles, by numbers: the evidence for whom another name means there. */
export interface Contexts {
  /** For each sighting the number of the name it is of; -1 for a person's single name, which is no evidence. */
  readonly all: Int32Array;
  /** The same, -1 also for what does not tell articles apart: countries, nationalities, and names that a good part of the library has. */
  readonly telling: Int32Array;
  /** How many names there are; their numbers are below it. */
  readonly size: number;
  /** Number of the name that a sighting itself has, which says nothing about whom it means; -1 when it is none. */
  readonly ownName: (sighting: Sighting) => number;
}

/** A name in more than this share of the library, and in more than twenty articles, says nothing about whom a person is. */
const commonShare = 0.02;

/** Number the names of every article from clusters of things and from full names of people. */
export function collectContexts(
  table: SightingTable,
  articles: number,
  clusters: readonly Cluster[],
  people: ReadonlyMap<string, readonly Sighting[]>,
): Contexts {
  const all = new Int32Array(table.size).fill(-1);
  const telling = new Int32Array(table.size).fill(-1);
  const ownNames = new Int32Array(table.keys.size).fill(-1);
  const limit = Math.max(20, articles * commonShare);
  let size = 0;
  const note = (sightings: readonly Sighting[], isCountry: boolean): void => {
    const isTelling = !isCountry && sightings.length <= limit;
    for (const sighting of sightings) {
      all[sighting] = size;
      if (isTelling) telling[sighting] = size;
    }
    size += 1;
  };
  for (const { kind, key, sightings } of clusters)
    note(sightings, kind === "nationality" || findKnown(key)?.isCountry === true);
  for (const [key, sightings] of people) {
    const number = table.keys.find(key);
    if (number !== null) ownNames[number] = size;
    note(sightings, false);
  }
  return { all, telling, size, ownName: (sighting) => ownNames[table.keyNumberOf(sighting)] ?? -1 };
}

/** Call back with the names of a sighting's article that are evidence (`all` or `telling`) for whom it means: all but its own, and one found twice comes twice. */
export function eachName(
  sighting: Sighting,
  evidence: Int32Array,
  table: SightingTable,
  { ownName }: Contexts,
  visit: (name: number) => void,
): void {
  const ownText = ownName(sighting);
  const article = table.articleOf(sighting);
  const end = table.firstOf(article + 1);
  for (let at = table.firstOf(article); at < end; at++) {
    const name = evidence[at] ?? -1;
    if (name !== -1 && name !== ownText) visit(name);
  }
}

/** Collect the telling names of all articles of one person, without the person's own. */
export function collectTelling(sightings: readonly Sighting[], table: SightingTable, contexts: Contexts): Set<number> {
  const found = new Set<number>();
  for (const sighting of sightings) eachName(sighting, contexts.telling, table, contexts, (name) => found.add(name));
  return found;
}
