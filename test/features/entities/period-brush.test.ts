import { describe, expect, it } from "vitest";
import { buildBuckets } from "../../../src/core/timeline/buckets.ts";
import { barsOf } from "../../../src/features/entities/period-brush.tsx";

const { buckets } = buildBuckets("2015-03-01", "2024-11-30", 20);

describe("the bars of a dossier's period", () => {
  it.each([
    ["2020-01-01", "2020-12-31", "2020-01-01 2020-12-31"],
    ["2020-02-03", "2021-05-31", "2020-01-01 2021-06-30"],
    [null, "2016-12-31", "2015-01-01 2016-12-31"],
    ["2023-01-01", null, "2023-01-01 2024-12-31"],
  ])("from %s to %s begin and end at %s", (from, to, expected) => {
    const bars = barsOf(buckets, { from, to });
    const unit = buckets.length;
    expect(unit).toBeGreaterThan(5);
    expect(`${buckets[bars?.first ?? 0]?.first} ${buckets[bars?.last ?? 0]?.last}`.slice(0, 4)).toBe(
      expected.slice(0, 4),
    );
    expect((buckets[bars?.first ?? 0]?.last ?? "") >= (from ?? "")).toBe(true);
    expect((buckets[bars?.last ?? 0]?.first ?? "") <= (to ?? "9999")).toBe(true);
  });

  it("are none for all of time, and for days outside it", () => {
    expect(barsOf(buckets, { from: null, to: null })).toBeNull();
    expect(barsOf(buckets, { from: "2030-01-01", to: "2030-12-31" })).toBeNull();
    expect(barsOf(buckets, { from: "1990-01-01", to: "1999-12-31" })).toBeNull();
  });
});
