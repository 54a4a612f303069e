import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../src/core/date/calendar.ts";
import {
  dayPoint,
  firstDayOf,
  monthPoint,
  pointAt,
  printPoint,
  regrain,
  seasonPoint,
  yearOf,
  type Grain,
} from "../../../src/core/time/point.ts";

const grains: readonly Grain[] = ["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"];

describe("printPoint", () => {
  it.each([
    ["day", "1989-10-27"],
    ["week", "1989-W43"],
    ["weekend", "1989-W43-WE"],
    ["month", "1989-10"],
    ["quarter", "1989-Q4"],
    ["half", "1989-H2"],
    ["season", "1989-FA"],
    ["year", "1989"],
    ["decade", "198"],
    ["century", "19"],
  ] as const)("writes the %s of 27 October 1989 as %s", (grain, value) => {
    expect(printPoint(pointAt(grain, dayNumber("1989-10-27")))).toBe(value);
  });

  it("counts weeks as ISO 8601 does at the turn of a year", () => {
    expect(printPoint(pointAt("week", dayNumber("2021-01-03")))).toBe("2020-W53");
    expect(printPoint(pointAt("week", dayNumber("2019-12-30")))).toBe("2020-W01");
  });

  it("writes years before Christ with BC", () => {
    expect(printPoint({ grain: "year", index: -490 })).toBe("BC0490");
    expect(printPoint(seasonPoint(-480, 1))).toBe("BC0480-SU");
    expect(printPoint(monthPoint(-480, 9))).toBe("BC0480-09");
  });
});

describe("points", () => {
  it("hold the day they are made from", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 200_000 }), fc.constantFrom(...grains), (day, grain) => {
        const point = pointAt(grain, day);
        expect(firstDayOf(point)).toBeLessThanOrEqual(day);
        expect(firstDayOf({ grain, index: point.index + 1 })).toBeGreaterThan(day);
      }),
    );
  });

  it("name the same time more coarsely", () => {
    expect(printPoint(regrain(monthPoint(1998, 3), "quarter"))).toBe("1998-Q1");
    expect(yearOf(pointAt("week", dayNumber("2019-12-30")))).toBe(2020);
  });

  it("are null for days that no month has", () => {
    expect(dayPoint(2023, 2, 29)).toBeNull();
    expect(dayPoint(2024, 2, 29)).not.toBeNull();
    expect(dayPoint(2023, 13, 1)).toBeNull();
  });
});
