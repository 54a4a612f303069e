import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planPacks, type Packable } from "../../../src/library/pack/plan-packs.ts";

const anyArticle: fc.Arbitrary<Packable> = fc.record({
  id: fc.string({ minLength: 1 }),
  date: fc.constantFrom("2023-11-05", "2023-11-06", "2023-11-30", "2023-12-01", null),
  time: fc.constantFrom("09:30", null),
  bytes: fc.integer({ min: 0, max: 900 }),
});
const anyLibrary = fc.uniqueArray(anyArticle, { selector: (article) => article.id, maxLength: 200 });
const maxBytes = 1000;

const keyOf = (articles: readonly Packable[]) => articles.map((article) => article.id).join("\n");

describe("planned packs", () => {
  it("hold every article once, in the pack of its month", () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const plans = planPacks(library, maxBytes);
        expect(plans.flatMap((plan) => plan.articles).toSorted(byId)).toEqual(library.toSorted(byId));
        for (const { month, articles } of plans) {
          for (const { date } of articles) expect(date?.slice(0, 7) ?? "undated").toBe(month);
        }
      }),
    );
  });

  it("stay within their size, but for an article that is longer alone", () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const shared = planPacks(library, maxBytes).filter((plan) => plan.articles.length > 1);
        const sizes = shared.map((plan) => plan.articles.reduce((sum, article) => sum + article.bytes, 0));
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(maxBytes);
      }),
    );
  });

  it("are the same in whatever order the articles come", () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        expect(planPacks(library.toReversed(), maxBytes)).toEqual(planPacks(library, maxBytes));
      }),
    );
  });

  it("lose at most one pack to a new article", () => {
    fc.assert(
      fc.property(
        anyLibrary.filter((library) => library.length > 0),
        ([added, ...library]) => {
          const after = new Set(planPacks([added!, ...library], maxBytes).map((plan) => keyOf(plan.articles)));
          const lost = planPacks(library, maxBytes).filter((plan) => !after.has(keyOf(plan.articles)));
          expect(lost.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("keep neighbouring days together when a month is cut", () => {
    const library = Array.from({ length: 30 }, (_, day) => ({
      id: `diary-${day + 1}`,
      date: `1665-09-${String(day + 1).padStart(2, "0")}`,
      time: null,
      bytes: 100,
    }));
    const [first] = planPacks(library, maxBytes);
    expect(first?.articles.map((article) => article.date.slice(8))).toEqual([
      "08",
      "07",
      "06",
      "05",
      "04",
      "03",
      "02",
      "01",
    ]);
  });
});

function byId(a: Packable, b: Packable): number {
  return a.id < b.id ? -1 : 1;
}
