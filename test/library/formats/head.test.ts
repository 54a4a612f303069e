import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countMonths, packDays, unpackDays } from "../../../src/library/formats/packed-days.ts";
import { formatHead, parseHead } from "../../../src/library/formats/head.ts";
import type { Head } from "../../../src/library/formats/head.ts";
import { makeRow } from "./make-row.ts";

const head: Head = {
  libraryId: "5f2c9d",
  total: 3,
  undated: 1,
  problems: 1,
  dates: [
    { key: "1999-12-31", count: 1 },
    { key: "2023-11-06", count: 1 },
  ],
  newest: [makeRow(), makeRow({ id: "millennium", date: "1999-12-31" }), makeRow({ id: "note", date: null })],
  oldest: [makeRow({ id: "millennium", date: "1999-12-31" }), makeRow()],
  catalogs: [
    {
      file: "library/catalog/2023-aa.json",
      from: 0,
      count: 1,
      first: { id: "gaza/talks", date: "2023-11-06", time: null },
    },
    {
      file: "library/catalog/1999-bb.json",
      from: 1,
      count: 2,
      first: { id: "millennium", date: "1999-12-31", time: "09:30" },
    },
  ],
  locators: ["library/locator/0-cc.json"],
  health: "library/health-dd.json",
  index: "library/index/manifest-ee.json",
};

describe("head", () => {
  it("comes back as it was written", () => {
    expect(parseHead(formatHead(head))).toEqual({
      ...head,
      sections: [
        { section: "1999-12", count: 1 },
        { section: "2023-11", count: 1 },
      ],
    });
  });

  it("cannot end the script element that holds it", () => {
    const text = formatHead({ ...head, newest: [makeRow({ title: "</script><script>alert(1)</script><!--" })] });
    expect(text).not.toContain("<");
    expect(parseHead(text).newest[0]?.title).toBe("</script><script>alert(1)</script><!--");
  });

  it("says so when the page holds another version's head", () => {
    expect(() => parseHead('{"libraryId":"x"}')).toThrow(
      "The library's head has no “total”: it is from another version of Dateline.",
    );
    expect(() => parseHead('{"libraryId":"x","total":1,"days":{"first":"2023-11-06","steps":[0,1]}}')).toThrow(
      "The library's head has no “packedDays”: it is from another version of Dateline.",
    );
  });

  it("says so when the page was cut short", () => {
    expect(() => parseHead(formatHead(head).slice(0, -9))).toThrow(
      "The library's head could not be read: it is cut short or is another page.",
    );
  });
});

describe("packed days", () => {
  const day = fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const library = fc
    .uniqueArray(day)
    .chain((dates) =>
      fc
        .array(fc.integer({ min: 1, max: 80 }), { minLength: dates.length, maxLength: dates.length })
        .map((counts) => dates.toSorted().map((key, at) => ({ key, count: counts[at] ?? 1 }))),
    );

  it("come back as they were, across leap days and centuries", () => {
    fc.assert(
      fc.property(library, (days) => {
        expect(unpackDays(packDays(days))).toEqual(days);
      }),
    );
  });

  it("count by month what they count by day", () => {
    fc.assert(
      fc.property(library, (days) => {
        const months = new Map<string, number>();
        for (const { key: date, count } of days)
          months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0) + count);
        expect(countMonths(packDays(days))).toEqual([...months].map(([section, count]) => ({ section, count })));
      }),
    );
  });

  it("are one sign a day, and a large count stands in brackets", () => {
    const days = [
      { key: "2023-11-06", count: 1 },
      { key: "2024-01-01", count: 35 },
      { key: "2024-01-02", count: 40 },
    ];
    expect(packDays(days)).toEqual({ first: "2023-11", counts: "000001,,z(40)" });
  });

  it("are none for a library without a dated article", () => {
    expect(packDays([])).toEqual({ first: null, counts: "" });
    expect(unpackDays({ first: null, counts: "" })).toEqual([]);
    expect(countMonths({ first: null, counts: "" })).toEqual([]);
  });
});
