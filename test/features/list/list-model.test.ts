import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  buildFilteredModel,
  buildLibraryModel,
  buildRankedModel,
  findRowOfDate,
} from "../../../src/features/list/list-model.ts";
import { countMonths, packDays } from "../../../src/core/catalog/days.ts";
import { dayOf } from "../../../src/core/date/calendar.ts";

/** Places, newest first: 0 is 2023-11-29, 1 and 2 are 2023-11-06, 3 is 2023-10-31, 4 and 5 are undated. */
const head = {
  days: [
    { date: "2023-10-31", count: 1 },
    { date: "2023-11-06", count: 2 },
    { date: "2023-11-29", count: 1 },
  ],
  months: [
    { month: "2023-10", count: 1 },
    { month: "2023-11", count: 3 },
  ],
  total: 6,
  undated: 2,
};

function placesOf(model: { total: number; placeAt(index: number): number }): number[] {
  return Array.from({ length: model.total }, (_, index) => model.placeAt(index));
}

describe("the list of a whole library", () => {
  it("groups by month, newest first, undated last", () => {
    const model = buildLibraryModel(head, "newest");
    expect(model.sections.map(({ label, count, from }) => [label, count, from])).toEqual([
      ["November 2023", 3, 0],
      ["October 2023", 1, 3],
      ["Undated", 2, 4],
    ]);
    expect(placesOf(model)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("turns the dated part around for oldest first, and keeps undated last", () => {
    const model = buildLibraryModel(head, "oldest");
    expect(model.sections.map(({ label }) => label)).toEqual(["October 2023", "November 2023", "Undated"]);
    expect(placesOf(model)).toEqual([3, 2, 1, 0, 4, 5]);
  });

  it("knows the row of each place, in both orders", () => {
    for (const order of ["newest", "oldest"] as const) {
      const model = buildLibraryModel(head, order);
      expect(placesOf(model).map((place) => model.indexOf(place))).toEqual([0, 1, 2, 3, 4, 5]);
      expect(model.indexOf(6)).toBe(-1);
    }
  });
});

describe("a filtered list", () => {
  it("groups only what the filter leaves", () => {
    const model = buildFilteredModel(head, [0, 2, 5], "newest");
    expect(model.sections.map(({ label, count }) => [label, count])).toEqual([
      ["November 2023", 2],
      ["Undated", 1],
    ]);
    expect(placesOf(buildFilteredModel(head, [0, 2, 5], "oldest"))).toEqual([2, 0, 5]);
  });

  it("is the library's list when nothing is left out, in either order", () => {
    const library = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 4 })), { maxLength: 20 }).map((days) => {
      const byDay = new Map(days.map(([day, count]) => [dayOf(day), count]));
      const sorted = [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([date, count]) => ({ date, count }));
      return {
        days: sorted,
        months: countMonths(packDays(sorted)),
        undated: 2,
        total: sorted.reduce((sum, { count }) => sum + count, 2),
      };
    });
    fc.assert(
      fc.property(library, fc.constantFrom("newest" as const, "oldest" as const), (given, order) => {
        const whole = buildLibraryModel(given, order);
        const filtered = buildFilteredModel(
          given,
          Array.from({ length: given.total }, (_, place) => place),
          order,
        );
        expect(filtered.sections).toEqual(whole.sections);
        expect(placesOf(filtered)).toEqual(placesOf(whole));
      }),
    );
  });

  it("keeps the order of results by relevance under one header", () => {
    const model = buildRankedModel([3, 0, 5], "3 articles, best first");
    expect(model.sections).toEqual([{ key: "ranked", label: "3 articles, best first", count: 3, from: 0 }]);
    expect(placesOf(model)).toEqual([3, 0, 5]);
    expect(model.indexOf(1)).toBe(-1);
  });
});

describe("findRowOfDate", () => {
  it.each([
    ["newest", "2023-11-06", 1],
    ["newest", "2023-11-10", 1],
    ["newest", "2024-01-01", 0],
    ["newest", "1990-01-01", 4],
    ["oldest", "2023-11-06", 1],
    ["oldest", "2023-11-01", 1],
  ] as const)("in the %s order goes for %s to row %i", (order, date, row) => {
    expect(findRowOfDate(head, buildLibraryModel(head, order), order, date)).toBe(row);
  });
});
