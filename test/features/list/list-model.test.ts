import { sectionOf } from "../../../src/core/date/date-key.ts";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  buildFilteredModel,
  buildLibraryModel,
  buildRankedModel,
  datesOf,
  findRowOfDate,
  placesWithin,
} from "../../../src/features/list/list-model.ts";
import { countDates } from "../../../src/core/catalog/dates.ts";
import { countSections, packDates } from "../../../src/library/formats/packed-dates.ts";
import { compareNewestFirst } from "../../../src/core/catalog/order.ts";
import { orderKey, overlapsDays } from "../../../src/core/date/edtf.ts";
import { anyDate } from "../../core/date/any-date.ts";

/** Places, newest first: 0 is 2023-11-29, 1 and 2 are 2023-11-06, 3 is 2023-10-31, 4 and 5 are undated. */
const head = {
  dates: [
    { key: "2023-10-31", count: 1 },
    { key: "2023-11-06", count: 2 },
    { key: "2023-11-29", count: 1 },
  ],
  sections: [
    { section: "2023-10", count: 1 },
    { section: "2023-11", count: 3 },
  ],
  total: 6,
  undated: 2,
};

/** The head of a library of any dates, and the dates of its articles by place. */
const anyLibrary = fc
  .array(fc.option(anyDate({ min: 1848, max: 1852 }), { freq: 8 }), { maxLength: 40 })
  .map((given) => {
    const dates = given
      .map((date, i) => ({ id: String(i), date, time: null }))
      .toSorted(compareNewestFirst)
      .map(({ date }) => date);
    const counted = countDates(dates.flatMap((date) => (date === null ? [] : [orderKey(date)])).toReversed());
    const undated = dates.filter((date) => date === null).length;
    return {
      dates,
      head: { dates: counted, sections: countSections(packDates(counted)), undated, total: dates.length },
    };
  });

const anyOrder = fc.constantFrom("newest" as const, "oldest" as const);

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

  it("knows the row of each place, in both orders, and of typed arrays as of lists", () => {
    for (const order of ["newest", "oldest"] as const) {
      const model = buildFilteredModel(head, Uint32Array.of(0, 2, 3, 5), order);
      expect(placesOf(model).map((place) => model.indexOf(place))).toEqual([0, 1, 2, 3]);
      expect([1, 4, 6].map((place) => model.indexOf(place))).toEqual([-1, -1, -1]);
    }
  });

  it("stands in its own order while the answer before it was by relevance", () => {
    expect(placesOf(buildFilteredModel(head, [5, 0, 2], "newest"))).toEqual([0, 2, 5]);
  });

  it("is the library's list when nothing is left out, in either order", () => {
    fc.assert(
      fc.property(anyLibrary, anyOrder, ({ head: given }, order) => {
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

  it("puts every article under the month or the year in which its date begins", () => {
    fc.assert(
      fc.property(anyLibrary, anyOrder, ({ head: given, dates }, order) => {
        const model = buildLibraryModel(given, order);
        const found = model.sections.flatMap(({ key, count, from }) =>
          Array.from({ length: count }, (_, at) => [key, dates[model.placeAt(from + at)]] as const),
        );
        for (const [key, date] of found) expect(key).toBe(date ? sectionOf(orderKey(date)) : "undated");
        expect(found.length).toBe(dates.length);
        expect(new Set(model.sections.map(({ key }) => key)).size).toBe(model.sections.length);
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

describe("the places within a range of days", () => {
  const day = fc.option(fc.constantFrom("1848-01-01", "1849-06-15", "1850-01-01", "1850-12-31", "1851-03-01"));

  it("are those that a look at every date finds, whatever the dates", () => {
    fc.assert(
      fc.property(anyLibrary, day, day, ({ head: given, dates }, from, to) => {
        const isOpen = from === null && to === null;
        const expected = dates.flatMap((date, place) =>
          isOpen || (date !== null && overlapsDays(date, from, to)) ? [place] : [],
        );
        const range = { from, to, isUndatedOnly: false };
        expect([...placesWithin(given, null, range)]).toEqual(expected);
        expect([...placesWithin(given, expected.toReversed(), range)]).toEqual(expected.toReversed());
      }),
    );
  });

  it("are those without a date when only these are wanted, and none when they are to lie between two days as well", () => {
    const undated = { from: null, to: null, isUndatedOnly: true };
    expect([...placesWithin(head, null, undated)]).toEqual([4, 5]);
    expect([...placesWithin(head, [5, 0], undated)]).toEqual([5]);
    expect([...placesWithin(head, null, { ...undated, from: "1990-01-01" })]).toEqual([]);
  });

  it("are counted by date alike in any order, and the undated under none", () => {
    fc.assert(
      fc.property(anyLibrary, fc.infiniteStream(fc.boolean()), ({ head: given }, isTaken) => {
        const places = Array.from({ length: given.total }, (_, place) => place).filter(() => isTaken.next().value);
        const counted = datesOf(given, places);
        expect(datesOf(given, Uint32Array.from(places.toReversed()))).toEqual(counted);
        const dated = places.filter((place) => place < given.total - given.undated);
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(dated.length);
      }),
    );
  });

  it("are counted by date as the library counts its own", () => {
    fc.assert(
      fc.property(anyLibrary, ({ head: given, dates }) => {
        expect(datesOf(given, [...dates.keys()])).toEqual(given.dates);
      }),
    );
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
