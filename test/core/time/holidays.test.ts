import { describe, expect, it } from "vitest";
import { holidayPoint } from "../../../src/core/time/holidays.ts";
import { printPoint } from "../../../src/core/time/point.ts";

describe("holidayPoint", () => {
  it.each([
    ["12-25", 1914, "1914-12-25"],
    ["easter", 1961, "1961-04-02"],
    ["easter", 2024, "2024-03-31"],
    ["easter-2", 2023, "2023-04-07"],
    ["11-4-4", 1999, "1999-11-25"],
    ["05-9-1", 2023, "2023-05-29"],
    ["11-1-1+1", 1998, "1998-11-03"],
  ])("finds %s in %i", (code, year, day) => {
    expect(printPoint(holidayPoint(code, year)!)).toBe(day);
  });

  it("is null for a day that the year does not have", () => {
    expect(holidayPoint("02-29", 2023)).toBeNull();
  });
});
