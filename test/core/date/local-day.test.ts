import { expect, it } from "vitest";
import { localDay } from "../../../src/core/date/local-day.ts";

it.each([
  [new Date(2023, 10, 6, 0, 0), "2023-11-06"],
  [new Date(2023, 10, 6, 23, 59), "2023-11-06"],
  [new Date(2024, 1, 29, 12), "2024-02-29"],
])("%s is on the day of its own clock, %s", (moment, day) => {
  expect(localDay(moment)).toBe(day);
});
