import { describe, expect, it } from "vitest";
import { buildCast } from "../../../src/core/reading/cast.ts";
import type { RowEntity } from "../../../src/core/catalog/row.ts";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";

const entities = new Map<string, RowEntity>([
  ["hamas", { id: "hamas", name: "Hamas", type: "organisation" }],
  ["qatar", { id: "qatar", name: "Qatar", type: "place" }],
  ["gaza", { id: "gaza", name: "Gaza", type: "place" }],
]);

function mention(entity: string, start: number): ResolvedMention {
  return { entity, start, end: start + 5, type: entities.get(entity)?.type ?? "other", score: 1 };
}

describe("buildCast", () => {
  it("lists who appears by type, most mentioned first", () => {
    const cast = buildCast(
      [mention("gaza", 0), mention("qatar", 10), mention("hamas", 20), mention("qatar", 30)],
      entities,
    );
    expect(
      cast.map(({ type, mentions, members }) => [type, mentions, members.map(({ entity }) => entity.name)]),
    ).toEqual([
      ["person", 0, []],
      ["organisation", 1, ["Hamas"]],
      ["place", 3, ["Qatar", "Gaza"]],
      ["other", 0, []],
    ]);
  });

  it("puts the first to appear first among equals", () => {
    const places = buildCast([mention("gaza", 0), mention("qatar", 10)], entities)[2];
    expect(places?.members.map(({ entity }) => entity.id)).toEqual(["gaza", "qatar"]);
  });

  it("leaves out a mention whose entity is not known", () => {
    expect(buildCast([mention("nobody", 0)], entities).every(({ members }) => members.length === 0)).toBe(true);
  });
});
