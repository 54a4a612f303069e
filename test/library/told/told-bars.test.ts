import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { article, library, openLibrary, toldOf } from "../index/sample-library.ts";

const bundled = library([
  article("a", "2023-11-06", "Hamas said on October 7 and again on October 7, 2023 what it said in 1987."),
  article("b", "2023-10-20", "On October 7 and on October 9 nothing was said. In October 2023 it was."),
  article("c", "2023-10-08", "Nothing is told here."),
]);
let index: LibraryIndex;
beforeAll(async () => {
  index = await openLibrary(bundled);
  index.toldSide.setLoader("all", () => Promise.resolve(toldOf(bundled)));
});
afterAll(() => index.close());

const october = { days: { first: "2023-10-06", last: "2023-10-09" }, most: 9 };

const total = async (told: { from?: string; to?: string }) =>
  (await index.search({ filters: { told }, order: "newest", offset: 0, limit: 9 })).total;

describe("told days by bar", () => {
  it("count an article once a bar, beside the library", async () => {
    const bars = await index.toldBars({ q: "hamas", ...october });
    expect(bars).toMatchObject({ counts: [0, 1, 0, 0], all: [0, 2, 0, 1] });
    expect(bars?.stretch.first).toBe("1987-01-01");
  });

  it("count what lies before and after them, of what is found and of the library", async () => {
    const earlier = { earlier: 1, later: 0 };
    expect(await index.toldBars({ q: "hamas", ...october })).toMatchObject({ outside: earlier, allOutside: earlier });
    const nothing = { earlier: 0, later: 0 };
    expect(await index.toldBars({ q: "nothing", ...october })).toMatchObject({ outside: nothing, allOutside: earlier });
  });

  it("hold what a filter for the bar's days finds", async () => {
    const { scale, all } = (await index.toldBars({ days: null, most: 30 }))!;
    for (const [at, { first, last }] of scale.buckets.entries()) {
      const asked = { filters: { told: { from: first, to: last } }, order: "newest", offset: 0, limit: 9 } as const;
      expect([first, (await index.search(asked)).total]).toEqual([first, all[at]]);
    }
  });

  it("filter with either end open", async () => {
    expect(await total({ to: "1990-01-01" })).toBe(1);
    expect(await total({ from: "2023-10-08" })).toBe(1);
    expect(await total({ from: "1900-01-01" })).toBe(2);
  });
});
