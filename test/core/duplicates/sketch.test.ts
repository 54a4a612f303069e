import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandCount, bandKeysOf, similarity, sketchOf } from "../../../src/core/duplicates/sketch.ts";

const sets = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1, maxLength: 100 })
  .map((values) => Uint32Array.from(values).toSorted());

function spread(from: number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => Math.imul(from + i, 0x9e3779b1) >>> 0).toSorted();
}

/** Of 200 pairs of sets of 900 with so many in common, how many share a band key. */
function countSharingKeys(shared: number): number {
  const pairs = Array.from(
    { length: 200 },
    (_, i) => [bandKeysOf(spread(i * 5000, 900)), bandKeysOf(spread(i * 5000 + 900 - shared, 900))] as const,
  );
  return pairs.filter(([a, b]) => a.some((key, band) => key === b[band])).length;
}

describe("similarity", () => {
  it("is the Jaccard similarity of small sets, exactly", () => {
    fc.assert(
      fc.property(sets, sets, fc.nat(100), (a, b, kept) => {
        const mixed = new Set([...b, ...a.slice(0, kept)]);
        const c = Uint32Array.from(mixed).toSorted();
        const shared = a.filter((value) => mixed.has(value)).length;
        expect(similarity(sketchOf(a), sketchOf(c))).toBe(shared / (a.length + c.length - shared));
      }),
    );
  });

  it.each([0.2, 0.5, 0.8])("estimates sets of 20,000 that are alike at %f", (alike) => {
    const shared = Math.round((2 * alike * 20_000) / (1 + alike));
    const estimate = similarity(sketchOf(spread(0, 20_000)), sketchOf(spread(20_000 - shared, 20_000)));
    expect(Math.abs(estimate - alike)).toBeLessThan(0.1);
  });

  it("is 0 for empty sets", () => {
    expect(similarity(new Uint32Array(), new Uint32Array())).toBe(0);
  });
});

describe("bandKeysOf", () => {
  it("gives equal sets equal keys, a single hash among them", () => {
    fc.assert(
      fc.property(sets, (hashes) => {
        expect(bandKeysOf(hashes)).toHaveLength(bandCount);
        expect(bandKeysOf(hashes.slice())).toEqual(bandKeysOf(hashes));
      }),
    );
  });

  it("lets sets alike at 0.8 share a key, and those at 0.05 hardly ever", () => {
    expect(countSharingKeys(800)).toBe(200);
    expect(countSharingKeys(86)).toBeLessThan(10);
  });
});
