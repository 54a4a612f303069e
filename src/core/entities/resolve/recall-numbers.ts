import { isSameKey, numbersPerKey } from "../../catalog/content-key.ts";
import { hashId } from "../../catalog/hash-id.ts";
import type { Entity } from "../entity.ts";
import type { Cluster } from "./cluster.ts";
import type { NameColumns } from "./name-columns.ts";
import type { SightingTable } from "./sighting-table.ts";
import { noCluster } from "./survey-clusters.ts";

/** What was resolved before, out of whatever columns, for those that are to be resolved now. */
export interface ResolvedBefore extends Pick<NameColumns, "firsts"> {
  /** For each article now the number of one before with the same names (see `matchArticles`). */
  readonly sameArticles: Int32Array;
  readonly entities: readonly Pick<Entity, "id" | "name">[];
  /** For each sighting the place of its entity in that list. */
  readonly entityOf: Uint32Array;
  /** For each entity the hash of what it was a cluster of (see `hashCluster`). */
  readonly clusterHashes: Uint32Array;
}

/** Hash a cluster's kind and key. */
export function hashCluster({ kind, key }: Pick<Cluster, "kind" | "key">): number {
  return hashId(`${kind}\n${key}`);
}

/**
 * For each cluster the number of the entity that it was before: where it has just the sightings that an entity had, in articles whose
 * names are as they were; -1 for others. What it is called follows from them, and working that out for all takes a third of the time of
 * resolving. `clusterOf` is the number of each sighting's cluster.
 */
export function recallNumbers(
  before: ResolvedBefore,
  clusters: readonly Cluster[],
  clusterOf: Uint32Array,
  table: SightingTable,
): Int32Array {
  const entityBefore = findEntitiesBefore(before, table);
  const sizes = new Uint32Array(before.entities.length);
  for (const entity of before.entityOf) sizes[entity] = (sizes[entity] ?? 0) + 1;
  const numbers = new Int32Array(clusters.length).fill(unseen);
  for (let sighting = 0; sighting < clusterOf.length; sighting++) {
    const [cluster, entity] = [clusterOf[sighting] ?? noCluster, entityBefore[sighting] ?? -1];
    if (cluster === noCluster) continue;
    if (numbers[cluster] === unseen) numbers[cluster] = entity;
    else if (numbers[cluster] !== entity) numbers[cluster] = -1;
  }
  return numbers.map((number, i) => {
    const cluster = clusters[i];
    return cluster !== undefined &&
      sizes[number] === cluster.sightings.length &&
      before.clusterHashes[number] === hashCluster(cluster)
      ? number
      : -1;
  });
}

const unseen = -2;

/** For each sighting the entity that it had; -1 where its article's names were not there before. */
function findEntitiesBefore(before: ResolvedBefore, table: SightingTable): Int32Array {
  const entityBefore = new Int32Array(table.size).fill(-1);
  before.sameArticles.forEach((same, article) => {
    if (same !== -1)
      entityBefore.set(before.entityOf.subarray(before.firsts[same], before.firsts[same + 1]), table.firstOf(article));
  });
  return entityBefore;
}

/** For each article by its key the number of one before with the same names, each of those for one at most; -1 where there is none. */
export function matchArticles(before: Uint32Array, keys: Uint32Array): Int32Array {
  const takeArticle = makeArticleTaker(before);
  const same = new Int32Array(keys.length / numbersPerKey);
  for (let article = 0; article < same.length; article++) same[article] = takeArticle(keys, article) ?? -1;
  return same;
}

/** Make what gives the articles of a key one after the other, and null when there are no more. */
function makeArticleTaker(keys: Uint32Array): (column: Uint32Array, place: number) => number | null {
  const articles = keys.length / numbersPerKey;
  const firstOf = new Map<number, number>();
  const nextOf = new Int32Array(articles).fill(-1);
  for (let article = articles - 1; article >= 0; article--) {
    const short = shorten(keys, article);
    nextOf[article] = firstOf.get(short) ?? -1;
    firstOf.set(short, article);
  }
  return (column, place) => {
    const short = shorten(column, place);
    const article = firstOf.get(short) ?? -1;
    if (article === -1 || !isSameKey(keys, article, column, place)) return null;
    firstOf.set(short, nextOf[article] ?? -1);
    return article;
  };
}

/** 53 bits of a key, as one number. */
function shorten(keys: Uint32Array, place: number): number {
  const at = place * numbersPerKey;
  return (keys[at] ?? 0) * 2 ** 21 + ((keys[at + 1] ?? 0) >>> 11);
}
