import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countDates, stretchOf } from "../../../src/core/catalog/dates.ts";
import { countSections, packDates, unpackDates } from "../../../src/library/formats/packed-dates.ts";
import { daysOfKey, knownDaysOfKey, sectionOf } from "../../../src/core/date/date-key.ts";
import { orderKey } from "../../../src/core/date/edtf.ts";
import { anyDate } from "../date/any-date.ts";

const anyKeys = fc
  .array(anyDate({ min: 1848, max: 1853 }), { maxLength: 60 })
  .map((dates) => dates.map(orderKey).toSorted());

describe("counted dates", () => {
  it("bring those of the same days together, however sure each is", () => {
    const dates = ["1850", "1850~", "1850-XX", "1850-03", "1850-03-01", "1850-03-01?", "1850-03-02"];
    expect(countDates(dates.map(orderKey))).toEqual([
      { key: "1850 1850-12-31", count: 3 },
      { key: "1850-03 1850-03-31", count: 1 },
      { key: "1850-03-01", count: 2 },
      { key: "1850-03-02", count: 1 },
    ]);
  });

  it("stand for the days of every date, in order", () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const each = countDates(keys).flatMap(({ key, count }) => Array.from({ length: count }, () => key));
        expect(each.map(daysOfKey)).toEqual(keys.map(daysOfKey));
      }),
    );
  });

  it("come back as they were packed, and are counted by section without being unpacked", () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const counted = countDates(keys);
        const packed = packDates(counted);
        expect(unpackDates(packed)).toEqual(counted);
        const sections = new Map<string, number>();
        for (const key of keys) sections.set(sectionOf(key), (sections.get(sectionOf(key)) ?? 0) + 1);
        expect(countSections(packed)).toEqual([...sections].map(([section, count]) => ({ section, count })));
      }),
    );
  });

  it("are packed as days are when they are all days, and nothing is added", () => {
    const days = [
      { key: "2023-11-06", count: 1 },
      { key: "2023-11-07", count: 2 },
    ];
    expect(packDates(days)).toEqual({ first: "2023-11", counts: "0000012" });
  });

  it("reach from the first day that one of them names to the last", () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const days = keys.map(knownDaysOfKey);
        const expected = {
          first: days.map(({ first }) => first).toSorted()[0],
          last: days
            .map(({ last }) => last)
            .toSorted()
            .at(-1),
        };
        expect(stretchOf(countDates(keys))).toEqual(keys.length === 0 ? null : expected);
      }),
    );
  });
});
