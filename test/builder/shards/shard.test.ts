import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutEvenly, parseShard } from "../../../src/builder/shards/shard.ts";

describe("a shard", () => {
  it("is named as a part of a whole", () => {
    expect(parseShard(" 3/8 ")).toEqual({ nth: 3, of: 8 });
    for (const text of ["0/8", "9/8", "3", "3/", "a/b", "3/8/9", "-1/8"])
      expect(() => parseShard(text)).toThrow(`DATELINE_SHARD is “${text}”`);
  });

  it("is a stretch of about the same size as the others, and together they are all", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 })), fc.integer({ min: 1, max: 9 }), (sizes, of) => {
        const cuts = cutEvenly(sizes, of);
        expect(cuts).toHaveLength(of + 1);
        expect([cuts[0], cuts.at(-1)]).toEqual([0, sizes.length]);
        expect(cuts.toSorted((a, b) => a - b)).toEqual(cuts);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        for (let i = 0; i < of; i += 1) {
          const size = sizes.slice(cuts[i], cuts[i + 1]).reduce((sum, each) => sum + each, 0);
          expect(size).toBeLessThanOrEqual(total / of + Math.max(0, ...sizes));
        }
      }),
    );
  });
});
