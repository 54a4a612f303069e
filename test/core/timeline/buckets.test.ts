import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf } from "../../../src/core/date/calendar.ts";
import { compareDates, orderKey, overlapsDays } from "../../../src/core/date/edtf.ts";
import { anyDate } from "../date/any-date.ts";
import { buildBuckets, countByBucket, describeBucket } from "../../../src/core/timeline/buckets.ts";

describe("buildBuckets", () => {
  it.each([
    ["2023-11-06", "2023-11-06", "day", 1],
    ["2023-10-01", "2023-11-06", "day", 37],
    ["2023-01-01", "2023-11-06", "week", 46],
    ["2021-01-03", "2024-06-18", "month", 42],
    ["2010-01-01", "2024-06-18", "quarter", 58],
    ["1967-12-19", "2023-11-06", "year", 57],
    ["1790-01-08", "2024-06-18", "decade", 24],
    ["0001-01-01", "9999-12-31", "century", 100],
  ])("from %s to %s makes bars of a %s", (first, last, unit, count) => {
    const made = buildBuckets(first, last, 60);
    expect([made.unit, made.buckets.length]).toEqual([unit, count]);
  });

  it("begins months, quarters and weeks where calendars do", () => {
    expect(buildBuckets("2023-02-14", "2024-06-18", 60).buckets[0]).toEqual({
      first: "2023-02-01",
      last: "2023-02-28",
    });
    expect(buildBuckets("2010-02-14", "2024-06-18", 60).buckets[0]).toEqual({
      first: "2010-01-01",
      last: "2010-03-31",
    });
    expect(buildBuckets("2023-11-09", "2024-06-18", 60).buckets[0]).toEqual({
      first: "2023-11-06",
      last: "2023-11-12",
    });
  });

  const range = fc
    .tuple(fc.integer({ min: -719_162, max: 2_932_896 }), fc.nat(400_000))
    .map(([first, length]) => [dayOf(first), dayOf(Math.min(first + length, 2_932_896))] as const);

  it("covers every day of the range once, in not many more bars than asked for", () => {
    fc.assert(
      fc.property(range, ([first, last]) => {
        const { buckets } = buildBuckets(first, last, 60);
        expect(buckets[0]!.first <= first && buckets.at(-1)!.last >= last).toBe(true);
        buckets
          .slice(1)
          .forEach((bucket, at) => expect(dayNumber(bucket.first)).toBe(dayNumber(buckets[at]!.last) + 1));
        expect(buckets.length).toBeLessThanOrEqual(102);
      }),
    );
  });

  it("counts every article of the range once", () => {
    fc.assert(
      fc.property(range, fc.array(fc.nat(1000)), ([first, last], offsets) => {
        const span = dayNumber(last) - dayNumber(first) + 1;
        const days = offsets
          .map((offset) => ({ key: dayOf(dayNumber(first) + (offset % span)), count: 1 }))
          .toSorted((a, b) => (a.key < b.key ? -1 : 1));
        const counts = countByBucket(buildBuckets(first, last, 60).buckets, days);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(days.length);
      }),
    );
  });
});

describe("countByBucket", () => {
  it("leaves out days before and after", () => {
    const { buckets } = buildBuckets("2023-11-06", "2023-11-07", 60);
    const days = ["2023-11-05", "2023-11-06", "2023-11-07", "2023-11-08"].map((key) => ({ key, count: 2 }));
    expect(countByBucket(buckets, days)).toEqual([2, 2]);
  });

  it("counts a date in every bucket that a day of it is in, whatever the dates", () => {
    const dates = fc.array(anyDate({ min: 1848, max: 1856 })).map((given) => given.toSorted(compareDates));
    fc.assert(
      fc.property(dates, fc.integer({ min: 8, max: 60 }), (given, most) => {
        const { buckets } = buildBuckets("1849-05-09", "1854-02-28", most);
        const counts = countByBucket(
          buckets,
          given.map((date) => ({ key: orderKey(date), count: 1 })),
        );
        expect(counts).toEqual(
          buckets.map(({ first, last }) => given.filter((date) => overlapsDays(date, first, last)).length),
        );
      }),
    );
  });
});

describe("describeBucket", () => {
  it.each([
    ["day", "2023-11-06", "2023-11-06", "6 November 2023"],
    ["week", "2023-11-06", "2023-11-12", "the week from 6 November 2023"],
    ["month", "2023-11-01", "2023-11-30", "November 2023"],
    ["quarter", "2023-07-01", "2023-09-30", "July to September 2023"],
    ["year", "2023-01-01", "2023-12-31", "2023"],
    ["decade", "2020-01-01", "2029-12-31", "2020s"],
    ["century", "1900-01-01", "1999-12-31", "the century from 1900"],
  ] as const)("says a %s in words", (unit, first, last, said) => {
    expect(describeBucket(unit, { first, last })).toBe(said);
  });
});
