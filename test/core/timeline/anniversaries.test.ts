import { expect, it } from "vitest";
import { findAnniversaries } from "../../../src/core/timeline/anniversaries.ts";

it("finds the same day in other years, without that day itself and dates that are longer", () => {
  const dates = [
    { key: "1998 1998-12-31", count: 9 },
    { key: "1998-10-07", count: 1 },
    { key: "2022-10-07", count: 3 },
    { key: "2023-10-07", count: 2 },
    { key: "2023-11-07", count: 5 },
  ];
  expect(findAnniversaries(dates, "2023-10-07")).toEqual([
    { day: "1998-10-07", articles: 1 },
    { day: "2022-10-07", articles: 3 },
  ]);
  expect(findAnniversaries(dates, "2023-10-08")).toEqual([]);
});
