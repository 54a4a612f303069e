import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partition, reachFor } from "../../../src/library/index/partition.ts";

const reach = 2000;
const make = (count: number, undated = 0) =>
  Array.from({ length: count }, (_, i) => ({
    id: `text/${i}`,
    date: i < count - undated ? "2023-11-06" : null,
    characters: 100 + ((i * 7919) % 900),
  }));

/** The articles of each segment, by id. */
const groups = (articles: ReturnType<typeof make>, within = reach) =>
  partition(articles, within).map(({ from, to }) =>
    articles
      .slice(from, to)
      .map(({ id }) => id)
      .join(" "),
  );

describe("partition", () => {
  it("covers every article once, in order, and keeps the undated apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 50 }), (dated, undated) => {
        const ranges = partition(make(dated + undated, undated), reach);
        expect(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
          Array.from({ length: dated + undated }, (_, i) => i),
        );
        expect(ranges.every(({ from, to }) => from < to && (to <= dated || from >= dated))).toBe(true);
      }),
    );
  });

  it("makes segments of about the reach at least, of half as much again on average, and none far longer than others", () => {
    const articles = make(5000);
    const lengths = partition(articles, reach).map(({ from, to }) => lengthOf(articles.slice(from, to)));
    expect(Math.min(...lengths)).toBeGreaterThan(0.8 * reach);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2.25 * reach);
    const mean = lengthOf(articles) / lengths.length;
    expect(mean).toBeGreaterThan(1.25 * reach);
    expect(mean).toBeLessThan(1.75 * reach);
  });

  it("cuts a large library more coarsely, so that no question asks more than some thirty segments", () => {
    expect([0, 60, 96, 97, 192, 193, 3000].map((millions) => reachFor(millions * 1_000_000))).toEqual(
      [2, 2, 2, 4, 4, 8, 64].map((millions) => millions * 1_000_000),
    );
  });

  it("leaves an article that is longer than that whole, with its neighbours cut off where they are many", () => {
    const articles = make(41).with(20, { id: "book", date: "2023-11-06", characters: 100 * reach });
    expect(groups(articles).filter((group) => group.includes("book"))).toHaveLength(1);
    expect(groups([{ id: "book", date: "2023-11-06", characters: 100 * reach }])).toEqual(["book"]);
  });

  it("changes mostly one segment, and at most eight, when an article is added or removed anywhere", () => {
    const articles = make(1000);
    const wide = 30_000;
    const before = new Set(groups(articles, wide));
    const countChanged = (at: number, isAdded: boolean) =>
      groups(
        articles.toSpliced(
          at,
          isAdded ? 0 : 1,
          ...(isAdded ? [{ id: `new/${at}`, date: "2023-11-06", characters: 500 }] : []),
        ),
        wide,
      ).filter((group) => !before.has(group)).length;
    const counts = articles.flatMap((_, at) => [countChanged(at, true), countChanged(at, false)]);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(0.95 * counts.length);
  });
});

function lengthOf(articles: readonly { readonly characters: number }[]): number {
  return articles.reduce((sum, { characters }) => sum + Math.max(200, characters), 0);
}
