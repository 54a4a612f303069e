import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCodePoints, countUnixUnits } from "../../../src/core/export/offsets.ts";

describe("offsets", () => {
  it("count code points, in any order of asking", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.nat()), (text, offsets) => {
        const pointsAt = countCodePoints(text);
        const edges = [0];
        for (const point of text) edges.push((edges.at(-1) ?? 0) + point.length);
        for (const offset of offsets) expect(pointsAt(edges[offset % edges.length] ?? 0)).toBe(offset % edges.length);
      }),
    );
  });

  it("count a pair as begun from within it", () => {
    expect([0, 1, 2, 3, 4].map(countCodePoints("a🌊b"))).toEqual([0, 1, 2, 2, 3]);
  });

  it("count line ends of two signs as one", () => {
    const ends = fc.array(fc.constantFrom("\r\n", "\n", "Odal", "🌊"));
    fc.assert(
      fc.property(ends, (parts) => {
        const text = parts.join("");
        const unixAt = countUnixUnits(text);
        const unix = text.replace(/\r\n?/g, "\n");
        let at = 0;
        for (const part of parts) {
          expect(unix.startsWith(part.replace(/\r\n?/, "\n"), unixAt(at))).toBe(true);
          at += part.length;
        }
        expect(unixAt(text.length)).toBe(unix.length);
      }),
    );
  });
});
