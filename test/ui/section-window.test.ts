import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  layoutSections,
  rowsBefore,
  scrollTopToShow,
  slicesWithin,
  stopWithin,
  topOfRow,
} from "../../src/ui/section-window.ts";

const metrics = { head: 40, row: 100 };

describe("a long list in sections", () => {
  it("lays sections under one another", () => {
    expect(layoutSections([3, 1], metrics)).toMatchObject({ tops: [0, 340], height: 480 });
  });

  it("draws only what is in sight", () => {
    const layout = layoutSections([1000, 1000], metrics);
    expect(slicesWithin(layout, 5040, 5640)).toEqual([{ section: 0, from: 50, to: 56 }]);
  });

  it("draws the end of one section and the start of the next", () => {
    const layout = layoutSections([3, 5], metrics);
    expect(slicesWithin(layout, 240, 540)).toEqual([
      { section: 0, from: 2, to: 3 },
      { section: 1, from: 0, to: 2 },
    ]);
  });

  it("has nothing to draw when it is empty", () => {
    expect(slicesWithin(layoutSections([], metrics), 0, 900)).toEqual([]);
    expect(topOfRow(layoutSections([], metrics), 0)).toBe(0);
  });

  it.each([
    ["in sight", 1, 40, 40],
    ["under the header", 1, 200, 100],
    ["of the next section, below", 3, 0, 180],
  ])("shows a row %s with the least scrolling", (_, row, from, to) => {
    const layout = layoutSections([3, 5], metrics);
    expect(scrollTopToShow(layout, row, { top: from, height: 300 })).toBe(to);
  });

  it("stops Tab at the wanted row where it is drawn, else at the first that is", () => {
    const layout = layoutSections([3, 5], metrics);
    const slices = slicesWithin(layout, 320, 700);
    expect([rowsBefore(layout, 1), stopWithin(layout, slices, 4), stopWithin(layout, slices, 0)]).toEqual([3, 4, 2]);
    expect(stopWithin(layout, [{ section: 0, from: 3, to: 3 }], 0)).toBe(-1);
  });

  it("finds just the rows that a look at every row finds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.nat(3000),
        fc.integer({ min: 1, max: 900 }),
        (counts, top, height) => {
          const layout = layoutSections(counts, metrics);
          const drawn = slicesWithin(layout, top, top + height).flatMap(({ section, from, to }) => {
            const first = counts.slice(0, section).reduce((sum, count) => sum + count, 0);
            return Array.from({ length: to - from }, (_, at) => first + from + at);
          });
          const total = counts.reduce((sum, count) => sum + count, 0);
          const inSight = Array.from({ length: total }, (_, index) => index).filter((index) => {
            const rowTop = topOfRow(layout, index);
            return rowTop < top + height && rowTop + metrics.row > top;
          });
          expect(drawn).toEqual(inSight);
        },
      ),
    );
  });
});
