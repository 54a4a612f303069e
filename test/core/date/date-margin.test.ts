import fc from "fast-check";
import { expect, it } from "vitest";
import { dateInMargin } from "../../../src/core/date/date-margin.ts";
import { anyDate } from "./any-date.ts";

it.each([
  ["1819-05", "May", ""],
  ["1819-05~", "May", "about"],
  ["1850", "1850", ""],
  ["1850?", "1850", "unsure"],
  ["185X%", "1850s", "about ?"],
  ["1819-21", "", "Spring"],
  ["1819-05-09~", "9", "about"],
  ["1819-05-09/1819-05-11", "9–11", ""],
  ["1819-05-30/1819-06-02", "30 –", "2 Jun"],
  ["1819-12-30/1820-01-02", "30 –", "2 Jan 1820"],
  ["1819-05/1819-07", "May –", "Jul"],
  ["1819/1825", "1819 –", "1825"],
  ["1985/..", "1985", "on"],
  ["1985/", "1985", "to ?"],
  ["../1985", "until", "1985"],
  ["no date", "", ""],
])("says %s in the margin as “%s” over “%s”", (date, lead, rest) => {
  expect(dateInMargin(date)).toEqual({ lead, rest });
});

it("has a word for every date", () => {
  fc.assert(
    fc.property(anyDate(), (date) => {
      const { lead, rest } = dateInMargin(date);
      expect(lead + rest).not.toBe("");
      expect(lead + rest).not.toMatch(/[X~%]|undefined|NaN/);
    }),
  );
});
