import type { NameKind } from "./article-names.ts";
import { addTo, groupBy } from "../../catalog/group-by.ts";
import type { Cluster } from "./cluster.ts";
import { learnExpansions } from "./learn-expansions.ts";
import { nameKinds } from "./name-columns.ts";
import { traits } from "./sighting-table.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** Keeps nationality words apart from things of the same key. */
const wordEnding = "\nnationality";

/** Kinds of things; of two with as many mentions the first counts. */
const thingKinds = nameKinds.filter((kind) => kind !== "person");

/**
 * Gather organisations, places, nationality words and other things of one name over the library.
 *
 * An acronym that an article does not explain means what the other articles say it means, if they agree; else what the
 * gazetteer says. A short name joins its long one where at least half of the articles that use it have the long one too.
 * What is one name is one thing, of the type that most mentions have; only a reader's word keeps two types apart.
 */
export function mergeThings(sightings: readonly Sighting[], table: SightingTable): Cluster[] {
  const isWord = (sighting: Sighting) => table.kindOf(sighting) === "nationality";
  const expansions = learnExpansions(
    sightings.filter((sighting) => !isWord(sighting)),
    table,
  );
  const lists = new Map<string, Sighting[]>();
  /** By number of the key: most sightings find their list without its name. */
  const plainLists: (Sighting[] | undefined)[] = Array.from({ length: table.keys.size });
  sightings.forEach((sighting) => {
    if (isWord(sighting)) return void addTo(lists, `${table.keyOf(sighting)}${wordEnding}`, sighting);
    const number = table.keyNumberOf(sighting);
    const isPlain = expansions.isPlain(sighting);
    const plainList = isPlain ? plainLists[number] : undefined;
    if (plainList !== undefined) return void plainList.push(sighting);
    const list = addTo(lists, expansions.keyOf(sighting), sighting);
    if (isPlain) plainLists[number] = list;
  });
  const clusters: Cluster[] = [];
  lists.forEach((list, key) =>
    clusters.push(...partByKind(key.endsWith(wordEnding) ? key.slice(0, -wordEnding.length) : key, list, table)),
  );
  return clusters;
}

function partByKind(key: string, sightings: readonly Sighting[], table: SightingTable): Cluster[] {
  const kind = table.kindOf(sightings[0] ?? 0);
  if (sightings.every((sighting) => table.kindOf(sighting) === kind)) return [{ kind, key, sightings }]; // as most are
  const unsure = sightings.filter((sighting) => !table.has(sighting, traits.certain));
  const main = findMainKind(unsure, table) ?? findMainKind(sightings, table) ?? "other";
  if (unsure.length === sightings.length) return [{ kind: main, key, sightings }];
  const byKind = groupBy(sightings, (sighting) =>
    table.has(sighting, traits.certain) ? table.kindOf(sighting) : main,
  );
  return [...byKind].map(([ofKind, ofOneKind]) => ({ kind: ofKind, key, sightings: ofOneKind }));
}

function findMainKind(sightings: readonly Sighting[], table: SightingTable): NameKind | null {
  const votes = new Map<NameKind, number>();
  sightings.forEach((sighting) =>
    votes.set(table.kindOf(sighting), (votes.get(table.kindOf(sighting)) ?? 0) + table.mentionsOf(sighting)),
  );
  let best: NameKind | null = null;
  for (const kind of thingKinds) {
    if (votes.has(kind) && (best === null || (votes.get(kind) ?? 0) > (votes.get(best) ?? 0))) best = kind;
  }
  return best;
}
