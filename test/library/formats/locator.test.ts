import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLocator, findCatalogPart, locatorCount, locatorOf } from "../../../src/library/formats/locator.ts";
import { compareNewestFirst, toKeyed } from "../../../src/core/catalog/order.ts";
import type { CatalogPart } from "../../../src/library/formats/head.ts";
import type { Placing } from "../../../src/core/catalog/row.ts";

const anyPlacing: fc.Arbitrary<Placing> = fc.record({
  id: fc.oneof(fc.constant("__proto__"), fc.string({ minLength: 1 })),
  date: fc.constantFrom("2023-11-05", "2023-11-06", "2023-11-07", "2023-11", "2023~", "2023-11-06/2023-11-07", null),
  time: fc.constantFrom("09:30", "09:30:15", null),
});
const anyLibrary = fc.uniqueArray(anyPlacing, { selector: (placing) => placing.id, minLength: 1 });

describe("order of the list", () => {
  it("is newest first, later times first within a day, the timeless after them, the undated last", () => {
    const wanted: Placing[] = [
      { id: "evening", date: "2023-11-06", time: "18:00" },
      { id: "morning", date: "2023-11-06", time: "08:00" },
      { id: "a", date: "2023-11-06", time: null },
      { id: "b", date: "2023-11-06", time: null },
      { id: "old", date: "1665-09-02", time: null },
      { id: "Z", date: null, time: null },
      { id: "a note", date: null, time: null },
    ];
    expect(wanted.toReversed().toSorted(compareNewestFirst)).toEqual(wanted);
  });
});

describe("locator", () => {
  it("finds the part that holds any article, however the list is cut into parts", () => {
    fc.assert(
      fc.property(anyLibrary, fc.integer({ min: 1, max: 5 }), (library, size) => {
        const sorted = library.toSorted(compareNewestFirst);
        const parts = cut(sorted.map(toKeyed), size);
        const locator = buildLocator(library.map(toKeyed));
        for (const [place, { id }] of sorted.entries()) {
          expect(findCatalogPart(parts, locator, id)).toBe(parts[Math.floor(place / size)]);
        }
      }),
    );
  });

  it("finds nothing for an id the library does not have", () => {
    expect(findCatalogPart([], buildLocator([]), "constructor")).toBeNull();
  });

  it("spreads like-named ids evenly", () => {
    const filled = Array.from({ length: 16 }, () => 0);
    for (let number = 0; number < 16_000; number += 1) filled[locatorOf(String(number).padStart(5, "0"), 16)]! += 1;
    expect(Math.min(...filled)).toBeGreaterThan(850);
    expect(Math.max(...filled)).toBeLessThan(1150);
  });

  it.each([
    [0, 1],
    [1, 1],
    [1000, 1],
    [1001, 2],
    [100_000, 128],
  ])("for %i articles is cut in %i", (total, count) => {
    expect(locatorCount(total)).toBe(count);
  });

  it("refuses a number of shards that is not a power of two", () => {
    expect(() => locatorOf("a", 6)).toThrow("A library has no 6 locators: it is a power of two.");
  });
});

function cut(sorted: readonly Placing[], size: number): CatalogPart[] {
  const parts: CatalogPart[] = [];
  for (let from = 0; from < sorted.length; from += size) {
    parts.push({ file: `${from}.json`, from, count: Math.min(size, sorted.length - from), first: sorted[from]! });
  }
  return parts;
}
