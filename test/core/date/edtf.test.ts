import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayRange, forever, isPlainDay } from "../../../src/core/date/date-key.ts";
import {
  compareDates,
  daysOfDate,
  knownDaysOfDate,
  orderKey,
  overlapsDays,
  parseEdtf,
  printEdtf,
} from "../../../src/core/date/edtf.ts";
import { anyDate } from "./any-date.ts";

function isSame(one: DayRange, other: DayRange): boolean {
  return one.first === other.first && one.last === other.last;
}

describe("parseEdtf", () => {
  it.each([
    ["2023-11-06", "2023-11-06", "2023-11-06"],
    ["1819-05", "1819-05-01", "1819-05-31"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["1819", "1819-01-01", "1819-12-31"],
    ["1850~", "1850-01-01", "1850-12-31"],
    ["1819-05?", "1819-05-01", "1819-05-31"],
    ["1819-05-09%", "1819-05-09", "1819-05-09"],
    ["185X", "1850-01-01", "1859-12-31"],
    ["18XX", "1800-01-01", "1899-12-31"],
    ["00XX", "0001-01-01", "0099-12-31"],
    ["1819-XX", "1819-01-01", "1819-12-31"],
    ["1819-05-XX", "1819-05-01", "1819-05-31"],
    ["1819-XX-XX", "1819-01-01", "1819-12-31"],
    ["1819-21", "1819-03-01", "1819-05-31"],
    ["1819-22", "1819-06-01", "1819-08-31"],
    ["1819-23~", "1819-09-01", "1819-11-30"],
    ["1819-24", "1819-12-01", "1820-02-29"],
    ["9999-24", "9999-12-01", "9999-12-31"],
    ["1819-05-09/1819-05-11", "1819-05-09", "1819-05-11"],
    ["1819-05/1820", "1819-05-01", "1820-12-31"],
    ["2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"],
    ["1850~/1855?", "1850-01-01", "1855-12-31"],
    ["1985/..", "1985-01-01", forever.last],
    ["../1985-04", forever.first, "1985-04-30"],
    ["1985/", "1985-01-01", "1985-12-31"],
    ["/1985-04-12", "1985-04-12", "1985-04-12"],
  ])("reads %s as the days from %s to %s", (date, first, last) => {
    expect(parseEdtf(date)).not.toBeNull();
    expect(daysOfDate(date)).toEqual({ first, last });
  });

  it.each([
    ["2023-02-30", "a day that does not exist"],
    ["1900-02-29", "a leap day of a year that is none"],
    ["2023-13", "a month that does not exist"],
    ["2023-00", "a month nought"],
    ["2023-25", "a season of level 2"],
    ["2023-21-05", "a day of a season"],
    ["2023-05-00", "a day nought"],
    ["0000", "a year nought"],
    ["-0044", "a year before the first"],
    ["Y170000", "a long year"],
    ["185", "three digits"],
    ["1XXX", "three digits left out"],
    ["1X50", "a digit left out in the middle"],
    ["185X-05", "a month of an unknown year"],
    ["1819-XX-05", "a day of an unknown month"],
    ["1819-05-0X", "half a day"],
    ["?1819", "a sign of level 2"],
    ["1819-05-09T10:00", "a time"],
    ["1820/1819", "a range that ends before it begins"],
    ["../..", "a range without a date"],
    ["/", "a range of nothing"],
    ["1819/1820/1821", "two ranges"],
    ["1819 / 1820", "white space"],
    ["May 1819", "words"],
    ["", "nothing"],
  ])("takes %s, %s, for no date", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it("throws with the text where days are asked of what is no date", () => {
    expect(() => daysOfDate("May 1819")).toThrow("Not a date of EDTF level 1: May 1819");
    expect(() => orderKey("185")).toThrow("Not a date of EDTF level 1: 185");
  });

  it("prints what it has read as it was written, and begins no date after its end", () => {
    fc.assert(
      fc.property(anyDate(), (date) => {
        const parsed = parseEdtf(date);
        expect(parsed && printEdtf(parsed)).toBe(date);
        const { first, last } = daysOfDate(date);
        expect(isPlainDay(first) && isPlainDay(last) && first <= last).toBe(true);
        const known = knownDaysOfDate(date);
        expect(known.first >= first && known.last <= last && known.first <= known.last).toBe(true);
      }),
    );
  });

  it("takes any text without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789X-/.~?%") }), (text) => {
        const parsed = parseEdtf(text);
        expect(parsed === null || printEdtf(parsed) === text).toBe(true);
      }),
    );
  });
});

describe("overlapsDays", () => {
  it.each([
    ["1819-05", "1819-05-31", "1819-06-30", true],
    ["1819-05", "1819-06-01", null, false],
    ["1819-05", null, "1819-05-01", true],
    ["1819-05", null, "1819-04-30", false],
    ["1819", "1819-07-01", "1819-07-31", true],
    ["1985/..", "2020-01-01", null, true],
    ["1985/", "2020-01-01", null, false],
    ["../1985", "1700-01-01", "1700-12-31", true],
    ["1850~", null, null, true],
  ])("says whether %s has a day from %s to %s: %s", (date, from, to, answer) => {
    expect(overlapsDays(date, from, to)).toBe(answer);
  });
});

describe("orderKey", () => {
  const sorted = [
    "18XX",
    "185X",
    "1850",
    "1850/1853",
    "1850-01",
    "1850-01-01",
    "1850-01-01/1850-01-03",
    "1850-01-02",
    "1850-01-31",
    "1850-02",
    "1850-02/1850-03",
    "1850-02-01",
    "1850-21",
    "1850-03-01",
    "1850-12-31",
    "../1851",
    "1851-01-01",
  ];

  it("puts what is less exact before what it holds, and else goes by the beginning, then the end", () => {
    const byKey = sorted.toReversed().toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
    expect(byKey).toEqual(sorted);
  });

  it("sorts by the first day that is known, whatever the dates", () => {
    fc.assert(
      fc.property(anyDate({ min: 1840, max: 1860 }), anyDate({ min: 1840, max: 1860 }), (one, other) => {
        const [a, b] = [orderKey(one), orderKey(other)];
        const [days, otherDays] = [knownDaysOfDate(one), knownDaysOfDate(other)];
        expect(a > b || days.first <= otherDays.first).toBe(true);
        expect(a !== b || isSame(daysOfDate(one), daysOfDate(other))).toBe(true);
        expect(Math.sign(compareDates(one, other))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});
