import { describe, expect, it } from "vitest";
import type { ToldPlace } from "../../../src/data/day.ts";
import { groupTold } from "../../../src/features/day/group-told.ts";

const time = (place: number, date: string | null, start: number): ToldPlace => ({
  place,
  date,
  start,
  end: start + 5,
  first: 0,
  last: 0,
  mod: null,
  isVague: false,
});

describe("told times of a day", () => {
  it("come together by when they were printed, then by article", () => {
    const groups = groupTold(
      [
        time(4, "2023-10-05", 3),
        time(4, "2023-10-05", 40),
        time(3, "2023-10-07", 9),
        time(2, "2023", 1),
        time(1, "2023-11", 0),
        time(5, null, 7),
      ],
      { first: "2023-10-07", last: "2023-10-07" },
    );
    expect(groups.before.map(({ place, spans }) => [place, spans.length])).toEqual([[4, 2]]);
    expect(groups.on.map(({ place }) => place)).toEqual([3, 2]);
    expect(groups.after.map(({ place }) => place)).toEqual([1]);
    expect(groups.undated.map(({ place }) => place)).toEqual([5]);
  });
});
