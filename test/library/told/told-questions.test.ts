import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { article, library, openLibrary, toldOf } from "../index/sample-library.ts";

const bundled = library([
  article("after", "2023-11-06", "Hamas said that Haniyeh spoke last Tuesday."),
  article("day", "2023-10-31", "Haniyeh spoke today in Qatar."),
  article("before", "2023-10-07", "Haniyeh will speak on Tuesday, 31 October."),
  article("other", "2023-10-08", "Nothing is told here."),
]);
const all = bundled.articles;

let index: LibraryIndex;
let loads = 0;
beforeAll(async () => {
  index = await openLibrary(bundled);
  index.toldSide.setLoader("one", async () => {
    loads += 1;
    return toldOf(bundled);
  });
});
afterAll(() => index.close());

const found = async (q: string) =>
  (await index.search({ q, order: "oldest", offset: 0, limit: 9 })).places.map((place) => all[place]?.id).join(" ");

describe("questions about told times", () => {
  it("load them with the first question that asks, and once", async () => {
    expect(await found("haniyeh")).toBe("before day after");
    expect(loads).toBe(0);
    expect(await found("told:2023-10-31")).toBe("before day after");
    await found("told:2023-10");
    expect(loads).toBe(1);
  });

  it("are one part of a query among others, in list and counts alike", async () => {
    expect(await found("told:2023-10-31 hamas")).toBe("after");
    expect(await found("-told:2023-10-31")).toBe("other");
    expect(await found("told:1914..1918")).toBe("");
    const { bars } = await index.histogram({ q: "told:2023-10-31 hamas" }, "day");
    expect(bars.filter(({ count }) => count > 0).map(({ from }) => from)).toEqual(["2023-11-06"]);
  });

  it("list each time by date of printing, with its place in the text", async () => {
    const day = { from: "2023-10-31", to: "2023-10-31", offset: 0, limit: 9 };
    const { total, articles, times } = await index.told(day);
    expect([total, articles]).toEqual([3, 3]);
    expect(times.map(({ place, date, start, end }) => [date, all[place]?.text.slice(start, end)])).toEqual([
      ["2023-10-07", "Tuesday, 31 October"],
      ["2023-10-31", "today"],
      ["2023-11-06", "last Tuesday"],
    ]);
    expect((await index.told({ ...day, q: "hamas" })).total).toBe(1);
  });
});

describe("a library whose told times are still being found", () => {
  it("says so", async () => {
    const unready = await openLibrary(bundled);
    await expect(unready.search({ q: "told:2023", order: "newest", offset: 0, limit: 9 })).rejects.toThrow(
      "The times that the texts tell are still being found. Ask again in a moment.",
    );
    unready.close();
  });
});
