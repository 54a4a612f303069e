import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNewestFirst } from "../../../src/core/catalog/order.ts";
import type { Placing } from "../../../src/core/catalog/row.ts";
import { planCatalogs } from "../../../src/library/catalog/plan-catalogs.ts";

const anyPlacing: fc.Arbitrary<Placing> = fc.record({
  id: fc.string({ minLength: 1 }),
  date: fc.constantFrom("1665-09-02", "2023-01-01", "2023-06-30", "2023-11-06", "2023-12-31", null),
  time: fc.constantFrom("09:30", null),
});
const anyLibrary = fc
  .uniqueArray(anyPlacing, { selector: (placing) => placing.id, minLength: 1, maxLength: 200 })
  .map((library) => library.toSorted(compareNewestFirst));
const maxRows = 8;

describe("planned catalogs", () => {
  it("hold every row in order, none bigger than allowed", () => {
    fc.assert(
      fc.property(anyLibrary, (rows) => {
        const plans = planCatalogs(rows, maxRows);
        expect(plans.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows);
        for (const { from, to } of plans)
          expect(to - from).toSatisfy((count: number) => count >= 1 && count <= maxRows);
      }),
    );
  });

  it("are one a year while the year is small", () => {
    const rows = [{ date: "2023-11-06" }, { date: "2023-01-01" }, { date: "1665-09-02" }, { date: null }].map(
      toPlacing,
    );
    expect(planCatalogs(rows, maxRows).map((plan) => plan.key)).toEqual(["2023", "1665", "undated"]);
  });

  it("are cut by date where a year is big", () => {
    const rows = Array.from({ length: 12 }, (_, month) => ({
      date: `2023-${String(12 - month).padStart(2, "0")}-15`,
    })).map(toPlacing);
    expect(planCatalogs(rows, 6).map((plan) => plan.key)).toEqual(["2023-0701-1231", "2023-0101-0631"]);
  });

  it("lose only the files around a new article", () => {
    fc.assert(
      fc.property(anyLibrary, fc.nat(), (rows, pick) => {
        const without = rows.toSpliced(pick % rows.length, 1);
        const after = new Set(keysOf(rows));
        const lost = keysOf(without).filter((key) => !after.has(key));
        // One file holds the article; where a day is cut, the cuts that its size alone had set may move up to the next by hash.
        const mostLost = Math.ceil(rows.length / maxRows) + 1;
        expect(lost.length).toBeLessThanOrEqual(rows.length > 3 * maxRows ? mostLost : 3);
      }),
    );
  });

  it("lose one file to a new article among 20,000 of ten years", () => {
    const days = Array.from({ length: 3650 }, (_, day) =>
      new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const rows = Array.from({ length: 20_000 }, (_, number) => ({
      id: `wire/${number}`,
      date: days[(number * 7919) % days.length]!,
      time: null,
    }));
    const after = new Set(
      keysOf([...rows, { id: "new", date: "2019-05-17", time: null }].toSorted(compareNewestFirst)),
    );
    expect(keysOf(rows.toSorted(compareNewestFirst)).filter((key) => !after.has(key))).toHaveLength(1);
  });
});

function toPlacing({ date }: { date: string | null }, index: number): Placing {
  return { id: `article ${index}`, date, time: null };
}

function keysOf(rows: readonly Placing[]): string[] {
  const plans = planCatalogs(rows, rows.length > 1000 ? 1000 : maxRows);
  return plans.map(({ from, to }) =>
    rows
      .slice(from, to)
      .map((row) => row.id)
      .join("\n"),
  );
}
