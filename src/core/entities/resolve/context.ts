import { findKnown } from "../gazetteer/gazetteer.ts";
import type { Cluster } from "./cluster.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** The names of each article, by numbers: the evidence for whom another name means there. */
export interface Contexts {
  /** Every name of an article, by the article's number. A name found twice stands twice. */
  readonly all: readonly (readonly number[])[];
  /** Only those that tell articles apart: no country, no nationality, none that a good part of the library has. */
  readonly telling: readonly (readonly number[])[];
  /** How many names there are; their numbers are below it. */
  readonly size: number;
  /** Number of the name that a sighting itself has, which says nothing about whom it means; -1 when it is none. */
  readonly ownName: (sighting: Sighting) => number;
}

/** A name in more than this share of the library, and in more than twenty articles, says nothing about whom a person is. */
const commonShare = 0.02;

/** Collect the names of every article from clusters of things and from full names of people. */
export function collectContexts(table: SightingTable, articles: number, clusters: readonly Cluster[], people: ReadonlyMap<string, readonly Sighting[]>): Contexts {
  const all: number[][] = Array.from({ length: articles }, () => []);
  const isTelling: boolean[] = [];
  const ownNames = new Int32Array(table.keys.size).fill(-1);
  const limit = Math.max(20, articles * commonShare);
  const note = (sightings: readonly Sighting[], isCountry: boolean): void => {
    const number = isTelling.length;
    isTelling.push(!isCountry && sightings.length <= limit);
    sightings.forEach((sighting) => all[table.articleOf(sighting)]?.push(number));
  };
  for (const { kind, key, sightings } of clusters) note(sightings, kind === "nationality" || findKnown(key)?.isCountry === true);
  for (const [key, sightings] of people) {
    const own = table.keys.find(key);
    if (own !== null) ownNames[own] = isTelling.length;
    note(sightings, false);
  }
  const telling = all.map((names) => names.filter((name) => isTelling[name] === true));
  return { all, telling, size: isTelling.length, ownName: (sighting) => ownNames[table.keyNumberOf(sighting)] ?? -1 };
}

/** Collect the telling names of all articles of one person, without the person's own. */
export function collectTelling(sightings: readonly Sighting[], table: SightingTable, contexts: Contexts): Set<number> {
  const found = new Set<number>();
  eachTelling(sightings, table, contexts, (name) => found.add(name));
  return found;
}

/** Call back with the telling names of all articles of one person, without the person's own; with some of them more than once. */
export function eachTelling(sightings: readonly Sighting[], table: SightingTable, { telling, ownName }: Contexts, visit: (name: number) => void): void {
  sightings.forEach((sighting) => {
    const own = ownName(sighting);
    telling[table.articleOf(sighting)]?.forEach((name) => { if (name !== own) visit(name); });
  });
}
