import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf } from "../../../src/core/date/calendar.ts";
import { overlapsDays } from "../../../src/core/date/edtf.ts";
import { bucketFor, countByDate, startOf } from "../../../src/library/index/histogram.ts";
import { anyDate } from "../../core/date/any-date.ts";
import { datesOf } from "./dates-of.ts";

describe("startOf", () => {
  it.each([
    ["day", "2023-11-08", "2023-11-08"],
    ["week", "2023-11-08", "2023-11-06"],
    ["week", "2023-11-06", "2023-11-06"],
    ["week", "1969-12-31", "1969-12-29"],
    ["month", "2024-02-29", "2024-02-01"],
    ["year", "1660-01-01", "1660-01-01"],
    ["quarter", "2023-06-30", "2023-04-01"],
    ["quarter", "2023-12-01", "2023-10-01"],
    ["decade", "1669-12-31", "1660-01-01"],
    ["century", "1669-12-31", "1600-01-01"],
  ] as const)("puts the %s of %s at %s", (bucket, day, start) => {
    expect(dayOf(startOf(dayNumber(day), bucket))).toBe(start);
  });
});

describe("countByDate", () => {
  const dates = datesOf(["2023-11-06", "2023-11-06", "2023-11-05", "2022-01-01", null]);

  it("counts what is selected beside all", () => {
    expect(countByDate(dates, Uint8Array.of(1, 0, 1, 0, 1), "month")).toEqual({
      bucket: "month",
      bars: [
        { from: "2022-01-01", to: "2022-01-31", count: 0, all: 1 },
        { from: "2023-11-01", to: "2023-11-30", count: 2, all: 3 },
      ],
      undated: { count: 1, all: 1 },
    });
  });

  it("gives only bars that touch the asked stretch, whole", () => {
    expect(countByDate(dates, null, "year", { from: "2023-11-06" }).bars).toEqual([
      { from: "2023-01-01", to: "2023-12-31", count: 3, all: 3 },
    ]);
  });

  it("counts a month in every day of it, and what is open up to the last day that another names", () => {
    const longer = datesOf(["2023-11-03", "2023-11", "2023-11-29/..", null]);
    const { bars, undated } = countByDate(longer, Uint8Array.of(1, 1, 0, 1), "week");
    expect(bars.map(({ from, count, all }) => [from, count, all])).toEqual([
      ["2023-10-30", 2, 2],
      ["2023-11-06", 1, 1],
      ["2023-11-13", 1, 1],
      ["2023-11-20", 1, 1],
      ["2023-11-27", 1, 2],
    ]);
    expect(undated).toEqual({ count: 1, all: 1 });
  });

  it("counts in each bar what a look at every date finds there, whatever the dates", () => {
    const bucket = fc.constantFrom("month", "quarter", "year", "decade", "century" as const);
    fc.assert(
      fc.property(fc.array(fc.option(anyDate({ min: 1840, max: 1860 }))), bucket, (list, width) => {
        const { bars, undated } = countByDate(datesOf(list), null, width);
        expect(undated.all).toBe(list.filter((date) => date === null).length);
        for (const { from, to, all } of bars)
          expect(all).toBe(list.filter((date) => date !== null && overlapsDays(date, from, to)).length);
        for (const date of list.filter((given) => given !== null))
          expect(bars.some(({ from, to }) => overlapsDays(date, from, to))).toBe(true);
      }),
    );
  });

  it("has bars that follow each other without touching, for any days", () => {
    const day = fc.integer({ min: dayNumber("1000-01-01"), max: dayNumber("2999-12-31") });
    fc.assert(
      fc.property(
        fc.array(day),
        fc.constantFrom("day", "week", "month", "quarter", "year", "decade", "century" as const),
        (list, bucket) => {
          const { bars } = countByDate(datesOf(list.map(dayOf)), null, bucket);
          expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
          for (const [i, { from, to }] of bars.entries()) {
            expect(from <= to).toBe(true);
            expect(i === 0 || (bars[i - 1]?.to ?? "") < from).toBe(true);
          }
        },
      ),
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
