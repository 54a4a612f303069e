import { describe, expect, it } from "vitest";
import type { ArticleNames } from "../../../src/core/entities/resolve/article-names.ts";
import type { Cluster } from "../../../src/core/entities/resolve/cluster.ts";
import { SightingTable } from "../../../src/core/entities/resolve/sighting-table.ts";
import { toColumns } from "../../../src/core/entities/resolve/to-columns.ts";
import { hashCluster, matchArticles, recallNumbers } from "../../../src/core/entities/resolve/recall-numbers.ts";

const name = (key: string, text: string): ArticleNames => ({
  groups: [{ kind: "place", key, forms: [[text, 1]], start: 0 }],
  groupOf: [0],
});

const [cairo, giza] = [name("cairo", "Cairo"), name("giza", "Giza")];

/** Two articles name Cairo, one Giza, which another entity had the slug of. */
const columns = toColumns([cairo, cairo, giza]);
const before = {
  firsts: columns.firsts,
  entities: [
    { id: "cairo", name: "Cairo" },
    { id: "giza~7c0x", name: "Giza" },
  ],
  entityOf: Uint32Array.of(0, 0, 1),
  clusterHashes: Uint32Array.of(
    hashCluster({ kind: "place", key: "cairo" }),
    hashCluster({ kind: "place", key: "giza" }),
  ),
};

/** Recall clusters of what these articles name, by the sightings that each holds. */
function recall(articles: readonly ArticleNames[], ...clusters: readonly Cluster[]): number[] {
  const now = toColumns(articles);
  const clusterOf = new Uint32Array(now.kinds.length).fill(clusters.length); // of somebody else
  clusters.forEach(({ sightings }, cluster) =>
    sightings.forEach((sighting) => {
      clusterOf[sighting] = cluster;
    }),
  );
  const all = [...clusters, { kind: "other", key: "", sightings: [] } as const];
  return [
    ...recallNumbers(
      { ...before, sameArticles: matchArticles(columns.articleKeys, now.articleKeys) },
      all,
      clusterOf,
      new SightingTable(now),
    ),
  ].slice(0, -1);
}

describe("the entities of the last time", () => {
  it("are found for what has the same sightings, wherever its articles stand now", () => {
    const clusters = [
      { kind: "place", key: "giza", sightings: [0] },
      { kind: "place", key: "luxor", sightings: [2] },
      { kind: "place", key: "cairo", sightings: [1, 3] },
    ] as const;
    expect(recall([giza, cairo, name("luxor", "Luxor"), cairo], ...clusters)).toEqual([1, -1, 0]);
  });

  it.each([
    ["a sighting more", [0, 1, 3], "place", "cairo"],
    ["one less", [0], "place", "cairo"],
    ["a sighting of somebody else's", [0, 2], "place", "cairo"],
    ["another kind", [0, 1], "person", "cairo"],
    ["another key", [0, 1], "place", "al cairo"],
    ["no sighting", [], "place", "cairo"],
  ] as const)("are not found for what has %s", (_, sightings, kind, key) => {
    expect(recall([cairo, cairo, giza, cairo], { kind, key, sightings })).toEqual([-1]);
  });

  it("are given for each sighting once: of three articles with the same names, two were there", () => {
    expect(recall([cairo, cairo, cairo], { kind: "place", key: "cairo", sightings: [1, 2] })).toEqual([-1]);
  });
});
