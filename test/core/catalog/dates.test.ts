import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countDates, countSections, packDates, stretchOf, unpackDates } from "../../../src/core/catalog/dates.ts";
import { compareDates, daysOfDate, isPlainDay, knownDaysOfDate, sectionOf } from "../../../src/core/date/edtf.ts";
import { anyDate } from "../date/any-date.ts";

const anyDates = fc
  .array(anyDate({ min: 1848, max: 1853 }), { maxLength: 60 })
  .map((dates) => dates.toSorted(compareDates));

describe("counted dates", () => {
  it("bring those of the same days together, however sure each is", () => {
    const dates = ["1850", "1850~", "1850-XX", "1850-03", "1850-03-01", "1850-03-01?", "1850-03-02"];
    expect(countDates(dates)).toEqual([
      { date: "1850", count: 3 },
      { date: "1850-03", count: 1 },
      { date: "1850-03-01", count: 2 },
      { date: "1850-03-02", count: 1 },
    ]);
  });

  it("stand for the days of every date, in order", () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const each = countDates(dates).flatMap(({ date, count }) => Array.from({ length: count }, () => date));
        expect(each.map(daysOfDate)).toEqual(dates.map(daysOfDate));
      }),
    );
  });

  it("come back as they were packed, and are counted by section without being unpacked", () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const counted = countDates(dates);
        const packed = packDates(counted);
        expect(unpackDates(packed)).toEqual(counted);
        const sections = new Map<string, number>();
        for (const date of dates) sections.set(sectionOf(date), (sections.get(sectionOf(date)) ?? 0) + 1);
        expect(countSections(packed)).toEqual([...sections].map(([section, count]) => ({ section, count })));
      }),
    );
  });

  it("are packed as days are when they are all days, and nothing is added", () => {
    const days = [
      { date: "2023-11-06", count: 1 },
      { date: "2023-11-07", count: 2 },
    ];
    expect(packDates(days)).toEqual({ first: "2023-11", counts: "0000012" });
  });

  it("reach from the first day that one of them names to the last", () => {
    fc.assert(
      fc.property(anyDates, (dates) => {
        const days = dates.map(knownDaysOfDate);
        const expected = {
          first: days.map(({ first }) => first).toSorted()[0],
          last: days
            .map(({ last }) => last)
            .toSorted()
            .at(-1),
        };
        expect(stretchOf(countDates(dates))).toEqual(dates.length === 0 ? null : expected);
      }),
    );
  });
});

it("counts a plain day as itself", () => {
  fc.assert(
    fc.property(anyDates, (dates) => {
      for (const { date } of countDates(dates.filter(isPlainDay))) expect(isPlainDay(date)).toBe(true);
    }),
  );
});
