import type { Cluster } from "./cluster.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** What is counted of clusters by looking at every sighting once. */
export interface ClusterSurvey {
  /** The number of each sighting's cluster; `noCluster` for what is in none. */
  readonly clusterOf: Uint32Array;
  /** For each cluster the library's first mention of it: by article, then by offset. */
  readonly firsts: Uint32Array;
  /** How often the library mentions each. */
  readonly mentions: Uint32Array;
}

/** Number of no cluster, and of no sighting. */
export const noCluster = 0xffff_ffff;
const none = noCluster;

/** Survey clusters, which hold no sighting of the table twice. */
export function surveyClusters(clusters: readonly Cluster[], table: SightingTable): ClusterSurvey {
  const clusterOf = numberSightings(clusters, table.size);
  const firsts = new Uint32Array(clusters.length).fill(none);
  const mentions = new Uint32Array(clusters.length);
  for (let sighting = 0; sighting < table.size; sighting++) {
    const cluster = clusterOf[sighting] ?? none;
    if (cluster === none) continue;
    const first = firsts[cluster] ?? none;
    mentions[cluster] = (mentions[cluster] ?? 0) + table.mentionsOf(sighting);
    // Sightings come article by article.
    if (
      first === none ||
      (table.articleOf(first) === table.articleOf(sighting) && table.startOf(sighting) < table.startOf(first))
    )
      firsts[cluster] = sighting;
  }
  return { clusterOf, firsts, mentions };
}

function numberSightings(clusters: readonly Cluster[], size: number): Uint32Array {
  const clusterOf = new Uint32Array(size).fill(none);
  for (let cluster = 0; cluster < clusters.length; cluster++) {
    const sightings: readonly Sighting[] = clusters[cluster]?.sightings ?? [];
    for (let i = 0; i < sightings.length; i++) clusterOf[sightings[i] ?? 0] = cluster;
  }
  return clusterOf;
}
