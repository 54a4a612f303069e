import { findKnown } from "../gazetteer/gazetteer.ts";
import { nameKey } from "../name/name-key.ts";
import { groupBy } from "../../catalog/group-by.ts";
import type { Cluster } from "./cluster.ts";
import { traits } from "./sighting-table.ts";
import type { SightingTable } from "./sighting-table.ts";

/** Below this share, mentions of a single name under another type are the tagger's slips, not a namesake. */
const slips = 0.2;

/** "Other" is what the tagger says where it does not know: half of the mentions may be such. */
const othersSlips = 0.5;

const none: readonly Cluster[] = [];

/**
 * Mend what the tagger took for a person here and for a thing there.
 *
 * A name of several words goes with its majority. A single name does so only when the minority is small: Washington stays
 * both a person and a place. Of a person with a full name the mentions by the single name are weighed: Sinwar the organisation is
 * Yahya Sinwar. What a reader has typed is never moved.
 */
export function mergeTypes(people: readonly Cluster[], things: readonly Cluster[], table: SightingTable): Cluster[] {
  const persons = groupBy(people, ({ key }) => key);
  const shortened = indexBareNames(people, table);
  const moved = new Map<Cluster, Cluster[]>();
  const gone = new Set<Cluster>();
  for (const thing of things) {
    const namesakes = persons.get(thing.key)?.filter((cluster) => !gone.has(cluster)) ?? none;
    const called = shortened.get(thing.key);
    if (namesakes.length === 0 && called === undefined) continue;
    if (
      [thing, ...namesakes, ...(called === undefined ? [] : [called.best])].some((cluster) =>
        hasCertain(cluster, table),
      )
    )
      continue;
    const asThing = weigh([thing], table);
    if (called !== undefined && called.mentions > weigh(namesakes, table)) {
      const limit = (asThing + called.mentions) * (thing.kind === "other" ? othersSlips : slips);
      if (asThing <= limit && thing.kind !== "nationality" && findKnown(thing.key) === null) move([thing], called.best);
      continue;
    }
    const asPerson = weigh(namesakes, table);
    const share = thing.key.includes(" ") || thing.kind === "other" ? othersSlips : slips;
    const limit = (asThing + asPerson) * share;
    // Whoever has taken in a thing of that name stays: a word of nationality and an organisation may share one.
    const isFree = !namesakes.some((cluster) => moved.has(cluster));
    if (isFree && asPerson <= limit && asPerson < asThing) move(namesakes, thing);
    else if (asThing <= limit && findKnown(thing.key) === null)
      move(
        [thing],
        namesakes.reduce((best, other) => (weigh([other], table) > weigh([best], table) ? other : best)),
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

/** Whom single names mean that are joined to a full name. */
interface Called {
  /** The one who is called so most. */
  readonly best: Cluster;
  /** How often that one is. */
  readonly mentions: number;
}

/** Index people with a full name by the single names that they are called by. */
function indexBareNames(people: readonly Cluster[], table: SightingTable): ReadonlyMap<string, Called> {
  const index = new Map<string, Called>();
  const keyOf = makeSingleKeys(table);
  for (const cluster of people) {
    if (!cluster.key.includes(" ")) continue;
    const mentions = new Map<string, number>();
    cluster.sightings.forEach((sighting) =>
      table.eachForm(sighting, (text, times) => {
        const key = keyOf(text);
        if (key !== "") mentions.set(key, (mentions.get(key) ?? 0) + times);
      }),
    );
    for (const [key, count] of mentions)
      if (count > (index.get(key)?.mentions ?? 0)) index.set(key, { best: cluster, mentions: count });
  }
  return index;
}

/** Make what gives the key of a form of one word, by the form's number; of a longer one "". */
function makeSingleKeys(table: SightingTable): (text: number) => string {
  const keys: (string | undefined)[] = Array.from({ length: table.texts.size });
  return (text) => {
    const key = keys[text];
    if (key !== undefined) return key;
    const form = table.texts.textOf(text);
    return (keys[text] = form.includes(" ") ? "" : nameKey(form));
  };
}

function hasCertain({ sightings }: Cluster, table: SightingTable): boolean {
  return sightings.some((sighting) => table.has(sighting, traits.certain));
}

function weigh(clusters: readonly Cluster[], table: SightingTable): number {
  let sum = 0;
  for (const { sightings } of clusters) sum += table.countMentions(sightings);
  return sum;
}
