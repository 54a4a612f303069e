import { findKnown } from "../gazetteer/gazetteer.ts";
import { groupBy } from "../../catalog/group-by.ts";
import type { Cluster } from "./cluster.ts";
import { traits } from "./sighting-table.ts";
import type { SightingTable } from "./sighting-table.ts";

/** Below this share, mentions of a single name under another type are the tagger's slips, not a namesake. */
const slips = 0.2;

const none: readonly Cluster[] = [];

/**
 * Mend what the tagger took for a person here and for a thing there.
 *
 * A name of several words goes with its majority. A single name does so only when the minority is small: Washington stays
 * both a person and a place. What a reader has typed is never moved.
 */
export function mergeTypes(people: readonly Cluster[], things: readonly Cluster[], table: SightingTable): Cluster[] {
  const persons = groupBy(people, ({ key }) => key);
  const moved = new Map<Cluster, Cluster[]>();
  const gone = new Set<Cluster>();
  for (const thing of things) {
    const namesakes = persons.get(thing.key)?.filter((cluster) => !gone.has(cluster)) ?? none;
    if (namesakes.length === 0 || [thing, ...namesakes].some((cluster) => hasCertain(cluster, table))) continue;
    const [asThing, asPerson] = [weigh([thing], table), weigh(namesakes, table)];
    const limit = (asThing + asPerson) * (thing.key.includes(" ") ? 0.5 : slips);
    // Whoever has taken in a thing of that name stays: a word of nationality and an organisation may share one.
    const isFree = !namesakes.some((cluster) => moved.has(cluster));
    if (isFree && asPerson <= limit && asPerson < asThing) move(namesakes, thing);
    else if (asThing <= limit && findKnown(thing.key) === null)
      move(
        [thing],
        namesakes.reduce((best, one) => (weigh([one], table) > weigh([best], table) ? one : best)),
      );
  }
  return [...people, ...things]
    .filter((cluster) => !gone.has(cluster))
    .map((cluster) => {
      const more = moved.get(cluster);
      return more === undefined
        ? cluster
        : { ...cluster, sightings: [cluster, ...more].flatMap(({ sightings }) => sightings) };
    });

  function move(from: readonly Cluster[], to: Cluster): void {
    for (const cluster of from) gone.add(cluster);
    moved.set(to, [...(moved.get(to) ?? []), ...from]);
  }
}

function hasCertain({ sightings }: Cluster, table: SightingTable): boolean {
  return sightings.some((sighting) => table.has(sighting, traits.certain));
}

function weigh(clusters: readonly Cluster[], table: SightingTable): number {
  let sum = 0;
  for (const { sightings } of clusters) sum += table.countMentions(sightings);
  return sum;
}
