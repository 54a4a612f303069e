import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packDays, unpackDays } from "../../../src/core/catalog/days.ts";
import { formatHead, parseHead } from "../../../src/core/catalog/head.ts";
import type { Head } from "../../../src/core/catalog/row.ts";
import { makeRow } from "./make-row.ts";

const head: Head = {
  libraryId: "5f2c9d",
  total: 3,
  undated: 1,
  problems: 1,
  days: [
    { date: "1999-12-31", count: 1 },
    { date: "2023-11-06", count: 1 },
  ],
  newest: [makeRow(), makeRow({ id: "millennium", date: "1999-12-31" }), makeRow({ id: "note", date: null })],
  oldest: [makeRow({ id: "millennium", date: "1999-12-31" }), makeRow()],
  catalogs: [
    { file: "library/catalog/2023-aa.json", from: 0, count: 1, first: { id: "gaza/talks", date: "2023-11-06", time: null } },
    { file: "library/catalog/1999-bb.json", from: 1, count: 2, first: { id: "millennium", date: "1999-12-31", time: "09:30" } },
  ],
  locators: ["library/locator/0-cc.json"],
  health: "library/health-dd.json",
  index: "library/index/manifest-ee.json",
};

describe("head", () => {
  it("comes back as it was written", () => {
    expect(parseHead(formatHead(head))).toEqual(head);
  });

  it("cannot end the script element that holds it", () => {
    const text = formatHead({ ...head, newest: [makeRow({ title: "</script><script>alert(1)</script><!--" })] });
    expect(text).not.toContain("<");
    expect(parseHead(text).newest[0]?.title).toBe("</script><script>alert(1)</script><!--");
  });

  it("says so when the page holds another version's head", () => {
    expect(() => parseHead('{"libraryId":"x"}')).toThrow("The library's head has no “total”: it is from another version of Dateline.");
  });
});

describe("packed days", () => {
  it("come back as they were, across leap days and centuries", () => {
    const day = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day), (dates) => {
        const days = dates.toSorted().map((date, index) => ({ date, count: index + 1 }));
        expect(unpackDays(packDays(days))).toEqual(days);
      }),
    );
  });

  it("are none for a library without a dated article", () => {
    expect(packDays([])).toEqual({ first: null, steps: [] });
    expect(unpackDays({ first: null, steps: [] })).toEqual([]);
  });
});
