import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partition } from "../../../src/library/index/partition.ts";

const reach = 2000;
const make = (count: number, undated = 0) =>
  Array.from({ length: count }, (_, i) => ({ id: `text/${i}`, date: i < count - undated ? "2023-11-06" : null, characters: 100 + ((i * 7919) % 900) }));

/** The articles of each segment, by id. */
const groups = (articles: ReturnType<typeof make>) => partition(articles, reach).map(({ from, to }) => articles.slice(from, to).map(({ id }) => id).join(" "));

describe("partition", () => {
  it("covers every article once, in order, and keeps the undated apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 50 }), (dated, undated) => {
        const ranges = partition(make(dated + undated, undated), reach);
        expect(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(Array.from({ length: dated + undated }, (_, i) => i));
        expect(ranges.every(({ from, to }) => from < to && (to <= dated || from >= dated))).toBe(true);
      }),
    );
  });

  it("makes segments of at least the reach, and of twice that on average", () => {
    const articles = make(2000);
    const lengths = partition(articles, reach).map(({ from, to }) => articles.slice(from, to).reduce((sum, { characters }) => sum + characters, 0));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(reach);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(1.5 * reach);
    expect(mean).toBeLessThan(4 * reach);
  });

  it("changes at most four segments when an article is added or removed anywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 499 }), fc.boolean(), (at, isAdded) => {
        const articles = make(500);
        const before = new Set(groups(articles));
        const after = groups(articles.toSpliced(at, isAdded ? 0 : 1, ...(isAdded ? [{ id: `new/${at}`, date: "2023-11-06", characters: 500 }] : [])));
        expect(after.filter((group) => !before.has(group)).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
