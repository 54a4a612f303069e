import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf } from "../../../src/core/date/calendar.ts";
import { bucketFor, countByDate, startOf } from "../../../src/library/index/histogram.ts";
import { undatedDay } from "../../../src/library/index/schema.ts";

describe("startOf", () => {
  it.each([
    ["day", "2023-11-08", "2023-11-08"],
    ["week", "2023-11-08", "2023-11-06"],
    ["week", "2023-11-06", "2023-11-06"],
    ["week", "1969-12-31", "1969-12-29"],
    ["month", "2024-02-29", "2024-02-01"],
    ["year", "1660-01-01", "1660-01-01"],
    ["decade", "1669-12-31", "1660-01-01"],
  ] as const)("puts the %s of %s at %s", (bucket, day, start) => {
    expect(dayOf(startOf(dayNumber(day), bucket))).toBe(start);
  });
});

describe("countByDate", () => {
  const days = Int32Array.from(["2023-11-06", "2023-11-06", "2023-11-05", "2022-01-01", null], (date) =>
    date === null ? undatedDay : dayNumber(date),
  );

  it("counts what is selected beside all", () => {
    expect(countByDate(days, Uint8Array.of(1, 0, 1, 0, 1), "month")).toEqual({
      bucket: "month",
      bars: [
        { from: "2022-01-01", to: "2022-01-31", count: 0, all: 1 },
        { from: "2023-11-01", to: "2023-11-30", count: 2, all: 3 },
      ],
      undated: { count: 1, all: 1 },
    });
  });

  it("gives only bars that touch the asked stretch, whole", () => {
    expect(countByDate(days, null, "year", { from: "2023-11-06" }).bars).toEqual([
      { from: "2023-01-01", to: "2023-12-31", count: 3, all: 3 },
    ]);
  });

  it("has bars that follow each other without touching, for any days", () => {
    const day = fc.integer({ min: dayNumber("1000-01-01"), max: dayNumber("2999-12-31") });
    fc.assert(
      fc.property(fc.array(day), fc.constantFrom("day", "week", "month", "year", "decade" as const), (list, bucket) => {
        const { bars } = countByDate(Int32Array.from(list), null, bucket);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        for (const [i, { from, to }] of bars.entries()) {
          expect(from <= to).toBe(true);
          expect(i === 0 || (bars[i - 1]?.to ?? "") < from).toBe(true);
        }
      }),
    );
  });
});

describe("bucketFor", () => {
  it.each([
    ["2023-11-01", "2023-11-30", "day"],
    ["2023-01-01", "2023-12-31", "week"],
    ["2015-01-01", "2020-12-31", "month"],
    ["1950-01-01", "2020-12-31", "year"],
    ["1660-01-01", "2020-12-31", "decade"],
  ])("draws %s to %s in bars of a %s", (from, to, bucket) => {
    expect(bucketFor(from, to, 100)).toBe(bucket);
  });
});
