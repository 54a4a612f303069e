import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../../src/core/date/calendar.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import type { ChronologyRequest } from "../../../src/library/told/list-chronology.ts";
import { article, library, openLibrary, toldOf } from "../index/sample-library.ts";

const bundled = library([
  article(
    "late",
    "2023-11-06",
    "On October 31 Hamas spoke. In May 2021 Husam Badran left Qatar, and Haniyeh came in July 2023.",
  ),
  article(
    "early",
    "2023-10-08",
    "Haniyeh wrote on October 7. It rained on October 1, and Hamas said around 1987 that it would.",
  ),
]);
let index: LibraryIndex;
beforeAll(async () => {
  index = await openLibrary(bundled);
  index.toldSide.setLoader("all", () => Promise.resolve(toldOf(bundled)));
});
afterAll(() => index.close());

const list = async (request: Partial<ChronologyRequest> = {}) => {
  const { total, times } = await index.chronology({ isRough: false, offset: 0, limit: 99, ...request });
  return [total, times.map(({ first, place }) => `${dayOf(first)} ${bundled.articles[place]?.id}`)];
};

describe("a chronology", () => {
  it("lists told days in their order, whenever they were printed", async () => {
    expect(await list()).toEqual([
      5,
      ["2021-05-01 late", "2023-07-01 late", "2023-10-01 early", "2023-10-07 early", "2023-10-31 late"],
    ]);
  });

  it("has what is told roughly apart", async () => {
    expect(await list({ isRough: true })).toEqual([1, ["1987-01-01 early"]]);
  });

  it("is of what a question finds, and of told days where the filters choose some", async () => {
    expect(await list({ q: "rained" })).toEqual([2, ["2023-10-01 early", "2023-10-07 early"]]);
    expect(await list({ filters: { told: { from: "2023-10-05" } } })).toEqual([
      2,
      ["2023-10-07 early", "2023-10-31 late"],
    ]);
  });

  it("of an entity has the times beside its mentions, with no other sentence known between", async () => {
    const [, haniyeh] = await list({ entity: "ismail-haniyeh", filters: { allOf: ["ismail-haniyeh"] } });
    expect(haniyeh).toContain("2023-10-07 early");
    expect(haniyeh).toContain("2023-07-01 late");
    expect(haniyeh).not.toContain("2023-10-31 late");
    expect(await list({ entity: "israel" })).toEqual([0, []]);
  });

  it("comes a stretch at a time", async () => {
    expect(await list({ offset: 1, limit: 2 })).toEqual([5, ["2023-07-01 late", "2023-10-01 early"]]);
  });
});
