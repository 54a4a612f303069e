import { describe, expect, it } from "vitest";
import { axisLabels } from "../../../src/core/timeline/axis-labels.ts";
import { buildBuckets } from "../../../src/core/timeline/buckets.ts";
import { findEmptyRuns } from "../../../src/core/timeline/empty-runs.ts";

const labels = (first: string, last: string, bars: number, most?: number) =>
  axisLabels(buildBuckets(first, last, bars), most).map(({ text }) => text);

describe("the labels of an axis", () => {
  it.each([
    ["days", labels("2023-01-01", "2023-01-20", 60), ["1 Jan", "6 Jan", "11 Jan", "16 Jan"]],
    ["months, at the turn of years", labels("2020-03-01", "2024-06-01", 60), ["2021", "2022", "2023", "2024"]],
    ["months of one year", labels("2023-02-01", "2023-08-31", 10), ["Feb 2023", "Apr 2023", "Jun 2023", "Aug 2023"]],
    [
      "round years",
      labels("1941-01-01", "2020-01-01", 90, 8),
      ["1950", "1960", "1970", "1980", "1990", "2000", "2010"],
    ],
  ])("stand at even steps: %s", (_, given, expected) => {
    expect(given).toEqual(expected);
  });

  it("leave out one that would be cut at the end", () => {
    expect(labels("2011-01-01", "2025-02-01", 60, 8).at(-1)).not.toBe("2025");
  });
});

describe("empty runs", () => {
  it("are stretches of bars that count nothing", () => {
    expect(findEmptyRuns([0, 0, 3, 0, 1, 0])).toEqual([
      { start: 0, length: 2 },
      { start: 3, length: 1 },
      { start: 5, length: 1 },
    ]);
    expect(findEmptyRuns([])).toEqual([]);
  });
});
