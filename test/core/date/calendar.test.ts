import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayNumber,
  dayOf,
  longDate,
  monthLabel,
  parseDay,
  rangeLabel,
  shortDate,
  weekdayName,
} from "../../../src/core/date/calendar.ts";

describe("calendar", () => {
  it.each([
    ["2023-11-06", "Monday 6 November 2023"],
    ["1660-01-01", "Thursday 1 January 1660"],
    ["2000-02-29", "Tuesday 29 February 2000"],
    ["0001-01-01", "Monday 1 January 1"],
  ])("writes %s as %s", (date, written) => {
    expect(longDate(date)).toBe(written);
  });

  it("counts days from 1970 and back, as the platform's own clock does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        expect(dayNumber(dayOf(number))).toBe(number);
        expect(dayOf(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(weekdayName(dayOf(number))).toBe(
          new Date(number * 86_400_000).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" }),
        );
      }),
    );
  });

  it.each([
    ["2023-11-06", "2023-11-06", "6 November 2023"],
    ["2023-11-06", "2023-11-29", "November 2023"],
    ["2015-01-02", "2015-12-31", "Jan – Dec 2015"],
    ["2021-01-03", "2024-06-18", "Jan 2021 – Jun 2024"],
  ])("says from %s to %s as %s", (first, last, said) => {
    expect(rangeLabel(first, last)).toBe(said);
  });

  it("names a month from a date or from its year and month", () => {
    expect(monthLabel("2023-11-06")).toBe("November 2023");
    expect(monthLabel("2023-11")).toBe("November 2023");
    expect(shortDate("2023-09-06")).toBe("6 Sep 2023");
  });

  it("refuses what is not a date, naming it", () => {
    expect(() => parseDay("6 November")).toThrow("Not a date of the form YYYY-MM-DD: 6 November");
  });
});
