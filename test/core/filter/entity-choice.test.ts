import { describe, expect, it } from "vitest";
import {
  entityMatchOf,
  isChosen,
  matchEntities,
  toggleEntity,
  toggleExcluded,
} from "../../../src/core/filter/entity-choice.ts";
import { noFilters } from "../../../src/core/filter/list-filters.ts";

const both = { ...noFilters, q: "talks", entities: ["egypt", "qatar"] };
const either = { ...noFilters, q: "talks", anyOf: ["egypt", "qatar"] };

describe("choosing entities", () => {
  it("asks for all of them, or for any", () => {
    expect(
      ["egypt", "qatar"].reduce((filters, id) => toggleEntity(filters, id, "all"), { ...noFilters, q: "talks" }),
    ).toEqual(both);
    expect(
      ["egypt", "qatar"].reduce((filters, id) => toggleEntity(filters, id, "any"), { ...noFilters, q: "talks" }),
    ).toEqual(either);
  });

  it.each(["all", "any"] as const)(
    "takes a choice back when it is made again, whichever way it was made (%s)",
    (match) => {
      expect(toggleEntity(both, "qatar", match)).toEqual({ ...both, entities: ["egypt"] });
      expect(toggleEntity(either, "qatar", match)).toEqual({ ...either, anyOf: ["egypt"] });
    },
  );

  it("knows which are chosen, and how they are asked for", () => {
    expect([isChosen(both, "egypt"), isChosen(either, "egypt"), isChosen(either, "jordan")]).toEqual([
      true,
      true,
      false,
    ]);
    expect([entityMatchOf(both), entityMatchOf(either), entityMatchOf(noFilters)]).toEqual(["all", "any", "all"]);
  });

  it("turns all into any and back, and keeps every other filter", () => {
    expect(matchEntities(both, "any")).toEqual(either);
    expect(matchEntities(either, "all")).toEqual(both);
    expect(matchEntities({ ...either, entities: ["egypt", "jordan"] }, "any").anyOf).toEqual([
      "egypt",
      "jordan",
      "qatar",
    ]);
  });
});

describe("leaving an entity out", () => {
  it("ends its being chosen, and choosing it ends its being left out", () => {
    const left = toggleExcluded(either, "qatar");
    expect(left).toEqual({ ...either, anyOf: ["egypt"], without: ["qatar"] });
    expect(toggleEntity(left, "qatar", "any")).toEqual(either);
  });

  it("is taken back when it is done again", () => {
    expect(toggleExcluded(toggleExcluded(noFilters, "qatar"), "qatar")).toEqual(noFilters);
  });
});
