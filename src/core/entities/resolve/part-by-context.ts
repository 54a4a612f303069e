import { addTo } from "../../catalog/group-by.ts";
import { eachName } from "./context.ts";
import type { Contexts } from "./context.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";
import { UnionFind } from "./union-find.ts";

/** Parts sightings of one person's name into people; `isFrequent` says that many bear the name. */
export type Parter = (sightings: readonly Sighting[], isFrequent: boolean) => readonly (readonly Sighting[])[];

/**
 * Make what parts sightings of one person's name into people.
 *
 * A frequent name ("John Smith") is one person only where articles share a telling name; else the articles stay apart. A rarer
 * one is one person, unless two sets of articles have no name in common at all and each has two or more others; and then still,
 * where three quarters of five articles and more are about one. Sets come by their earliest article. Near-linear: articles meet
 * through the names they share, never pair by pair.
 */
export function makeParter(table: SightingTable, contexts: Contexts): Parter {
  // Which sighting had a name first, counted on from call to call: what is below `from` is of an earlier call, so that nothing is cleared.
  const firstWith = new Int32Array(contexts.size).fill(-1);
  let from = 0;
  return (sightings, isFrequent) => {
    if (sightings.length < 2) return [sightings];
    const sets = new UnionFind(sightings.length);
    const evidence = isFrequent ? contexts.telling : contexts.all;
    sightings.forEach((sighting, i) => {
      eachName(sighting, evidence, table, contexts, (name) => {
        const first = (firstWith[name] ?? -1) - from;
        if (first < 0) firstWith[name] = from + i;
        else sets.join(first, i);
      });
    });
    from += sightings.length;
    const parts = partBySets(sightings, sets);
    return isFrequent || parts.length === 1 ? parts : joinThin(parts, table, contexts);
  };
}

function partBySets(sightings: readonly Sighting[], sets: UnionFind): (readonly Sighting[])[] {
  const parts = new Map<number, Sighting[]>();
  sightings.forEach((sighting, i) => addTo(parts, sets.find(i), sighting));
  return [...parts.values()];
}

/** Give the largest part those that say too little, and all where it has most of five articles and more. */
function joinThin(
  parts: readonly (readonly Sighting[])[],
  table: SightingTable,
  contexts: Contexts,
): (readonly Sighting[])[] {
  const largest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  const isKnownWell = largest.length >= 5 && largest.length * 4 >= count * 3;
  const isThin = (sighting: Sighting) => countOthers(sighting, table, contexts) < 2;
  const joins = (part: readonly Sighting[]) => part === largest || isKnownWell || part.every(isThin);
  const joined = parts
    .filter(joins)
    .flat()
    .toSorted((a, b) => a - b);
  return parts.flatMap((part) => (part === largest ? [joined] : joins(part) ? [] : [part]));
}

function countOthers(sighting: Sighting, table: SightingTable, contexts: Contexts): number {
  let count = 0;
  eachName(sighting, contexts.all, table, contexts, () => {
    count += 1;
  });
  return count;
}
