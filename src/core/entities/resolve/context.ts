import { findKnown } from "../gazetteer/gazetteer.ts";
import type { Cluster, Sighting } from "./cluster.ts";
import { UnionFind } from "./union-find.ts";

/** The other names of each article: the evidence for whom a name means there. */
export interface Contexts {
  /** Every other name of the article, by number. */
  readonly all: (sighting: Sighting) => readonly number[];
  /** Only those that tell articles apart: no country, no nationality, none that a good part of the library has. */
  readonly telling: (sighting: Sighting) => readonly number[];
}

/** A name in more than this share of the library, and in more than twenty articles, says nothing about whom a person is. */
const commonShare = 0.02;

/** Collect the other names of every article from clusters of things and from full names of people. */
export function collectContexts(articles: number, clusters: readonly Cluster[], people: ReadonlyMap<string, readonly Sighting[]>): Contexts {
  const names: number[][] = Array.from({ length: articles }, () => []);
  const spread: number[] = [];
  const isCountry: boolean[] = [];
  const own = new Map<string, number>();
  const note = (sightings: readonly Sighting[], country: boolean): void => {
    const number = spread.length;
    spread.push(sightings.length);
    isCountry.push(country);
    for (const { article } of sightings) names[article]?.push(number);
  };
  for (const { kind, key, sightings } of clusters) note(sightings, kind === "nationality" || findKnown(key)?.isCountry === true);
  for (const [key, sightings] of people) {
    own.set(key, spread.length);
    note(sightings, false);
  }
  const limit = Math.max(20, articles * commonShare);
  const all = ({ article, names: { key } }: Sighting) => (names[article] ?? []).filter((number) => number !== own.get(key));
  return { all, telling: (sighting) => all(sighting).filter((number) => isCountry[number] === false && (spread[number] ?? 0) <= limit) };
}

/**
 * Part sightings of one person's name into people.
 *
 * A frequent name ("John Smith") is one person only where articles share a telling name; else the articles stay apart. A rarer
 * one is one person, unless two sets of articles have no name in common at all and each has two or more others; and then still,
 * where three quarters of five articles and more are about one. Sets come by their earliest article. Near-linear: articles meet through the names they share, never pair by pair.
 */
export function partByContext(sightings: readonly Sighting[], isFrequent: boolean, contexts: Contexts): Sighting[][] {
  if (sightings.length < 2) return [[...sightings]];
  const sets = new UnionFind(sightings.length);
  const seen = new Map<number, number>();
  const sizes: number[] = [];
  for (const [i, sighting] of sightings.entries()) {
    const others = contexts.all(sighting);
    sizes.push(others.length);
    for (const name of isFrequent ? contexts.telling(sighting) : others) {
      const first = seen.get(name);
      if (first === undefined) seen.set(name, i);
      else sets.join(first, i);
    }
  }
  const parts = new Map<number, number[]>();
  for (const i of sightings.keys()) {
    const root = sets.find(i);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [i]);
    else part.push(i);
  }
  const ranked = [...parts.values()];
  if (!isFrequent && ranked.length > 1) {
    const largest = ranked.reduce((best, part) => (part.length > best.length ? part : best));
    const isKnownWell = largest.length >= 5 && largest.length * 4 >= sightings.length * 3;
    for (const part of ranked) if (part !== largest && (isKnownWell || part.every((i) => (sizes[i] ?? 0) < 2))) largest.push(...part.splice(0));
  }
  return ranked.flatMap((part) => (part.length === 0 ? [] : [part.toSorted((a, b) => a - b).flatMap((i) => sightings[i] ?? [])]));
}
