import { describe, expect, it } from "vitest";
import { buildBuckets, type BucketUnit } from "../../../src/core/timeline/buckets.ts";
import { buildScale, countByScale, indexBucketOf } from "../../../src/features/entities/timeline-model.ts";

const day = (date: string) => ({ date, count: 1 });
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

  it("asks the index for bars that fit whole into its own", () => {
    const units: readonly BucketUnit[] = ["day", "week", "month", "quarter", "year", "decade", "century"];
    expect(units.map(indexBucketOf)).toEqual(["day", "week", "month", "month", "year", "decade", "decade"]);
  });

  it("tells silence from no data: a bar may count articles none of which names the entity", () => {
    const scale = buildBuckets("2020-01-01", "2020-12-31", 5);
    expect(countByScale(scale, [bar("2020-01-01", 2, 5), bar("2020-02-01", 1, 1), bar("2020-07-01", 0, 3)])).toEqual({
      counts: [3, 0, 0, 0],
      all: [6, 0, 3, 0],
    });
  });
});
