import { describe, expect, it } from "vitest";
import { dayNumber, dayOf } from "../../../src/core/date/calendar.ts";
import { buildBuckets } from "../../../src/core/timeline/buckets.ts";
import { startOf } from "../../../src/library/index/histogram.ts";
import { buildScale, countByScale } from "../../../src/features/entities/timeline-model.ts";

const day = (key: string) => ({ key, count: 1 });
const bar = (from: string, count: number, all: number) => ({ from, to: from, count, all });

describe("a dossier's timeline", () => {
  it("is none for a library of one day, or of none", () => {
    expect(buildScale([])).toBeNull();
    expect(buildScale([day("2023-11-06")])).toBeNull();
  });

  it.each([
    ["2023-01-01", "2023-06-01", "day"],
    ["2011-01-01", "2025-01-31", "month"],
    ["1790-12-29", "2020-04-23", "year"],
  ])("from %s to %s has bars of a %s", (first, last, unit) => {
    expect(buildScale([day(first), day(last)])?.unit).toBe(unit);
  });

  it.each(["day", "week", "month", "quarter", "year", "decade", "century"] as const)(
    "has bars of a %s that begin where the index's own do",
    (unit) => {
      const days = { day: 20, week: 140, month: 600, quarter: 1800, year: 7300, decade: 73_000, century: 730_000 }[
        unit
      ];
      const made = buildBuckets(dayOf(19_000 - days), dayOf(19_000), 30);
      expect(made.unit).toBe(unit);
      expect(made.buckets.map(({ last }) => dayOf(startOf(dayNumber(last), unit)))).toEqual(
        made.buckets.map(({ first }) => first),
      );
    },
  );

  it("tells silence from no data: a bar may count articles none of which names the entity", () => {
    const scale = buildBuckets("2020-01-01", "2020-12-31", 5);
    expect(countByScale(scale, [bar("2020-01-01", 2, 5), bar("2020-07-01", 0, 3)])).toEqual({
      counts: [2, 0, 0, 0],
      all: [5, 0, 3, 0],
    });
  });
});
