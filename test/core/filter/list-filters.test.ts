import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cutSearch,
  formatListFilters,
  hasFilters,
  noFilters,
  parseListFilters,
  type ListFilters,
} from "../../../src/core/filter/list-filters.ts";
import { mentionTypes } from "../../../src/core/ner/mention.ts";
import { dayOf } from "../../../src/core/date/calendar.ts";

const day = fc.option(fc.integer({ min: -100_000, max: 100_000 }).map(dayOf));
const ids = fc.uniqueArray(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 3 });
const filters: fc.Arbitrary<ListFilters> = fc.record({
  q: fc.string({ unit: "grapheme" }),
  from: day,
  to: day,
  toldFrom: day,
  toldTo: day,
  isByTold: fc.boolean(),
  isUndatedOnly: fc.boolean(),
  entities: ids,
  anyOf: ids,
  without: ids,
  types: fc.subarray([...mentionTypes]),
  source: fc.option(fc.string({ unit: "grapheme" })),
  isUnreadOnly: fc.boolean(),
  isStarredOnly: fc.boolean(),
  isOwnOnly: fc.boolean(),
  isRanked: fc.boolean(),
});

describe("list filters", () => {
  it("reads the query string of a shared link", () => {
    expect(
      parseListFilters(
        "?q=prisoner%20exchange&from=2023-01-01&undated=1&entity=hamas&entity=israel&any=egypt&any=jordan&not=qatar&type=person",
      ),
    ).toEqual({
      ...noFilters,
      q: "prisoner exchange",
      from: "2023-01-01",
      isUndatedOnly: true,
      entities: ["hamas", "israel"],
      anyOf: ["egypt", "jordan"],
      without: ["qatar"],
      types: ["person"],
    });
  });

  it.each([
    ["?told=2023-10-07", "2023-10-07", "2023-10-07"],
    ["?told=1914-07-28..1918-11-11", "1914-07-28", "1918-11-11"],
    ["?told=1914-07-28..", "1914-07-28", null],
    ["?told=..1918-11-11", null, "1918-11-11"],
    ["?told=yesterday..2023-02-30", null, null],
  ])("reads the told days of %s", (search, toldFrom, toldTo) => {
    expect(parseListFilters(search)).toEqual({ ...noFilters, toldFrom, toldTo });
  });

  it("takes the timeline's mode for no filter", () => {
    expect(parseListFilters("?time=told")).toEqual({ ...noFilters, isByTold: true });
    expect(hasFilters({ ...noFilters, isByTold: true })).toBe(false);
    expect(hasFilters({ ...noFilters, toldTo: "1918-11-11" })).toBe(true);
  });

  it.each([
    ["?from=2023-02-30", "a day that does not exist"],
    ["?to=yesterday", "a date that is none"],
    ["?type=animal", "a type there is not"],
    ["?entity=", "an empty id"],
    ["?p=3&utm=x", "what belongs to others"],
  ])("leaves out of %s %s", (search) => {
    expect(parseListFilters(search)).toEqual(noFilters);
  });

  it("reads a percent sign that encodes nothing as it stands", () => {
    expect(parseListFilters("?q=100%").q).toBe("100%");
  });

  it("writes what it reads", () => {
    fc.assert(
      fc.property(filters, (given) => {
        expect(parseListFilters(formatListFilters(given))).toEqual(given);
      }),
    );
  });

  it("writes half a character, which a field may hold, as one that is unknown", () => {
    expect(formatListFilters({ ...noFilters, q: "tide \uD83D" })).toBe("?q=tide%20%EF%BF%BD");
  });

  it("never throws on any query string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (search) => {
        expect(() => parseListFilters(search)).not.toThrow();
      }),
    );
  });

  it("does not count an order as a filter", () => {
    expect(hasFilters({ ...noFilters, isRanked: true })).toBe(false);
    expect(hasFilters({ ...noFilters, q: "Gaza" })).toBe(true);
    expect(hasFilters({ ...noFilters, anyOf: ["egypt"] })).toBe(true);
  });

  it("looks for no more than 2,000 characters, and parts no character", () => {
    expect(parseListFilters(`?q=${"harbour+".repeat(10_000)}`).q).toHaveLength(2000);
    expect(cutSearch(`${"x".repeat(1999)}😀`)).toBe("x".repeat(1999));
    expect(cutSearch("harbour")).toBe("harbour");
  });

  it("reads of a search that is too long the same as of one that is not, however it is encoded", () => {
    for (const sign of ["x", " ", "\n", "é", "\u2028", "😀"])
      for (const before of ["", "a", "ab", "abc"]) {
        const q = before + sign.repeat(30_000);
        expect(parseListFilters(`?q=${encodeURIComponent(q)}`).q).toBe(cutSearch(q));
        expect(parseListFilters(`?q=${encodeURIComponent(q)}%`).q).toBe(cutSearch(q));
      }
  });
});
