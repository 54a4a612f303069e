import { describe, expect, it } from "vitest";
import { isoDay, isRealDay, spokenDay, weekdayOf } from "../../../src/core/article/calendar.ts";

describe("isRealDay", () => {
  it.each([
    ["2023-11-06", 2023, 11, 6, true],
    ["2000-02-29", 2000, 2, 29, true],
    ["0001-01-01", 1, 1, 1, true],
    ["9999-12-31", 9999, 12, 31, true],
    ["2023-02-29", 2023, 2, 29, false],
    ["1900-02-29", 1900, 2, 29, false],
    ["2023-04-31", 2023, 4, 31, false],
    ["2023-13-01", 2023, 13, 1, false],
    ["2023-00-10", 2023, 0, 10, false],
    ["2023-10-00", 2023, 10, 0, false],
    ["0000-01-01", 0, 1, 1, false],
  ])("says whether %s exists", (_name, year, month, day, isReal) => {
    expect(isRealDay({ year, month, day })).toBe(isReal);
  });

  it("agrees with Date on every day of four hundred years, weekdays too", () => {
    const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    const wrong: string[] = [];
    for (let at = Date.UTC(1800, 0, 1); at < Date.UTC(2200, 0, 1); at += 86_400_000) {
      const date = new Date(at);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const isRight =
        isRealDay(day) && isoDay(day) === date.toISOString().slice(0, 10) && weekdayOf(day) === names[date.getUTCDay()];
      if (!isRight) wrong.push(date.toISOString());
    }
    expect(wrong).toEqual([]);
  });
});

describe("spokenDay", () => {
  it("says a day with or without its year", () => {
    expect(spokenDay({ year: 2023, month: 11, day: 6 }, true)).toBe("6 November 2023");
    expect(spokenDay({ year: 2023, month: 11, day: 6 }, false)).toBe("6 November");
  });
});
