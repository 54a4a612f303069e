import { describe, expect, it } from "vitest";
import { countPrinted, datesPrintedBy } from "../../../src/core/catalog/as-of.ts";
import { readAsOf, withAsOf } from "../../../src/core/filter/as-of.ts";

describe("the day that an address is read as of", () => {
  it.each([
    ["?asof=2023-10-10", "2023-10-10"],
    ["?q=a&asof=2023-10-10&type=person", "2023-10-10"],
    ["", null],
    ["?q=asof=2023-10-10", null],
    ["?asof=2023-02-30", null],
    ["?asof=2023", null],
    ["?asof=", null],
  ])("reads %j as %j", (search, day) => {
    expect(readAsOf(search)).toBe(day);
  });

  it("is put in, changed and taken out, and all else stays", () => {
    const search = withAsOf("?q=harbour%20strike&p=3", "2023-10-10");
    expect(search).toBe("?q=harbour%20strike&p=3&asof=2023-10-10");
    expect(withAsOf(search, "2024-01-01")).toBe("?q=harbour%20strike&p=3&asof=2024-01-01");
    expect(withAsOf(search, null)).toBe("?q=harbour%20strike&p=3");
    expect(withAsOf("?asof=2023-10-10", null)).toBe("");
  });
});

describe("what had been printed by a day", () => {
  const dates = [
    { key: "2023 2023-12-31", count: 1 },
    { key: "2023-10-09", count: 2 },
    { key: "2023-10-10", count: 3 },
    { key: "2023-10-11", count: 4 },
  ];

  it("has the articles all of whose days had passed, that day included", () => {
    expect(datesPrintedBy(dates, "2023-10-10").map(({ count }) => count)).toEqual([2, 3]);
    expect(datesPrintedBy(dates, "2023-12-31")).toEqual(dates);
    expect(datesPrintedBy(dates, null)).toBe(dates);
  });

  it("counts the undated only where no day is chosen", () => {
    expect(countPrinted({ dates, total: 12, asOf: "2023-10-10" })).toBe(5);
    expect(countPrinted({ dates, total: 12 })).toBe(12);
  });
});
