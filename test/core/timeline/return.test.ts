import { describe, expect, it } from "vitest";
import { describeSilence, monthsOfSilence } from "../../../src/core/timeline/return.ts";

const named = (from: string) => ({ from, count: 1, all: 1 });
const silent = (from: string) => ({ from, count: 0, all: 4 });

describe("a silence", () => {
  it("is told in whole months, to the day before which nobody named them", () => {
    expect(
      monthsOfSilence(
        [named("2023-01-05"), silent("2023-05-01"), named("2023-08-20"), silent("2023-09-01")],
        "2023-08-20",
      ),
    ).toBe(7);
  });

  it.each([
    ["shorter than half a year", [named("2023-05-01"), silent("2023-06-01")]],
    ["of the library, which had no article in between", [named("2020-01-01")]],
    ["before anybody was named", [silent("2020-01-01"), silent("2021-01-01")]],
    ["in an empty library", []],
  ])("is none when %s", (_, days) => {
    expect(monthsOfSilence([...days, named("2023-08-20")], "2023-08-20")).toBeNull();
  });

  it("of two years and more is told in years", () => {
    expect([describeSilence(7), describeSilence(23), describeSilence(24), describeSilence(131)]).toEqual([
      "7 months",
      "23 months",
      "2 years",
      "10 years",
    ]);
  });
});
