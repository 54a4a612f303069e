import { describe, expect, it } from "vitest";
import type { ArticleNames } from "../../../src/core/entities/resolve/article-names.ts";
import { toColumns } from "../../../src/core/entities/resolve/to-columns.ts";
import { hashCluster, matchArticles, recallNames } from "../../../src/core/entities/resolve/recall-names.ts";

const name = (key: string, text: string): ArticleNames => ({ groups: [{ kind: "place", key, forms: [[text, 1]], start: 0 }], groupOf: [0] });

const [cairo, giza] = [name("cairo", "Cairo"), name("giza", "Giza")];

/** Two articles name Cairo, one Giza, which another entity had the slug of. */
const columns = toColumns([cairo, cairo, giza]);
const before = {
  firsts: columns.firsts,
  entities: [{ id: "cairo", name: "Cairo" }, { id: "giza~7c0x", name: "Giza" }],
  entityOf: Uint32Array.of(0, 0, 1),
  clusterHashes: Uint32Array.of(hashCluster({ kind: "place", key: "cairo", sightings: [] }), hashCluster({ kind: "place", key: "giza", sightings: [] })),
};

const recallIn = (...articles: ArticleNames[]) => {
  const now = toColumns(articles);
  return recallNames({ ...before, sameArticles: matchArticles(columns.articleKeys, now.articleKeys) }, now);
};

describe("the names of the last time", () => {
  it("are found for what has the same sightings, wherever its articles stand now", () => {
    const recall = recallIn(giza, cairo, name("luxor", "Luxor"), cairo);
    expect(recall({ kind: "place", key: "cairo", sightings: [1, 3] })).toEqual({ name: "Cairo", slug: "cairo" });
    expect(recall({ kind: "place", key: "giza", sightings: [0] })).toEqual({ name: "Giza", slug: "giza" });
  });

  it.each([
    ["a sighting more", [0, 1, 3], "place", "cairo"],
    ["one less", [0], "place", "cairo"],
    ["a sighting of somebody else's", [0, 2], "place", "cairo"],
    ["another kind", [0, 1], "person", "cairo"],
    ["another key", [0, 1], "place", "al cairo"],
    ["no sighting", [], "place", "cairo"],
  ] as const)("are not found for what has %s", (_, sightings, kind, key) => {
    expect(recallIn(cairo, cairo, giza, cairo)({ kind, key, sightings })).toBeNull();
  });

  it("are given for each sighting once: of three articles with the same names, two were there", () => {
    expect(recallIn(cairo, cairo, cairo)({ kind: "place", key: "cairo", sightings: [1, 2] })).toBeNull();
  });
});
