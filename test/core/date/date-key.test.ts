import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysOfKey,
  forever,
  isKeyWithin,
  isPlainDay,
  knownDaysOfKey,
  sectionOf,
} from "../../../src/core/date/date-key.ts";
import { daysOfDate, knownDaysOfDate, orderKey, overlapsDays } from "../../../src/core/date/edtf.ts";
import { sectionInWords } from "../../../src/core/date/section-words.ts";
import { anyDate } from "./any-date.ts";

describe("a date's key", () => {
  it.each([
    ["1819-05-09", "1819-05-09"],
    ["1819-05-09~", "1819-05-09"],
    ["1819-05", "1819-05 1819-05-31"],
    ["1819-21", "1819-03 1819-05-31"],
    ["1819-XX", "1819 1819-12-31"],
    ["185X", "185 1859-12-31"],
    ["1985/..", "1985 9999-12-31"],
    ["../1985", "1985 1985-12-31 .."],
    ["1819-05-09/1819-05-11", "1819-05-09 1819-05-11"],
  ])("is for %s “%s”", (date, key) => {
    expect(orderKey(date)).toBe(key);
  });

  it("tells all that the date does of its days", () => {
    fc.assert(
      fc.property(anyDate(), fc.constantFrom("1500-01-01", "5000-06-15", null), (date, day) => {
        const key = orderKey(date);
        expect(daysOfKey(key)).toEqual(daysOfDate(date));
        expect(isKeyWithin(key, day, null)).toBe(overlapsDays(date, day, null));
        expect(isKeyWithin(key, null, day)).toBe(overlapsDays(date, null, day));
        expect(isPlainDay(key)).toBe(daysOfDate(date).first === daysOfDate(date).last);
      }),
    );
  });

  it("tells where a date begins as anybody knows, and where it ends unless it does not", () => {
    fc.assert(
      fc.property(anyDate(), (date) => {
        const [known, named] = [knownDaysOfKey(orderKey(date)), knownDaysOfDate(date)];
        expect(known.first).toBe(named.first);
        expect(known.last === named.last || daysOfDate(date).last === forever.last).toBe(true);
      }),
    );
  });
});

describe("sectionOf", () => {
  it.each([
    ["1850-05-09", "1850-05"],
    ["1850-05", "1850-05"],
    ["1850-05-09/1851-01-02", "1850-05"],
    ["1850-21", "1850-03"],
    ["1850~", "1850"],
    ["1850-XX", "1850"],
    ["185X/186X", "185"],
    ["../1850-05", "1850-05"],
  ])("says of %s that it begins in %s", (date, section) => {
    expect(sectionOf(orderKey(date))).toBe(section);
  });

  it("is the same for neighbours, so that dates in order come together by it", () => {
    fc.assert(
      fc.property(fc.array(anyDate({ min: 1848, max: 1852 })), (dates) => {
        const sections = dates.map(orderKey).toSorted().map(sectionOf);
        const runs = sections.filter((section, at) => section !== sections[at - 1]);
        expect(runs.length).toBe(new Set(sections).size);
      }),
    );
  });
});

describe("sectionInWords", () => {
  it.each([
    ["1819-05", "May 1819"],
    ["1819", "1819, no month"],
    ["185", "1850s, no year"],
    ["18", "1800 to 1899, no year"],
  ])("says %s as “%s”", (section, said) => {
    expect(sectionInWords(section)).toBe(said);
  });
});
