import { describe, expect, it } from "vitest";
import { wilsonShare } from "../../../src/core/quality/wilson.ts";

describe("a share of a sample", () => {
  // Newcombe 1998, table I: method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i among %i lies between %d and %d", (right, judged, low, high) => {
    const share = wilsonShare(right, judged);
    expect(share?.low).toBeCloseTo(low, 4);
    expect(share?.high).toBeCloseTo(high, 4);
  });

  it("is not known before anything was judged, and never certain", () => {
    expect(wilsonShare(0, 0)).toBeNull();
    expect(wilsonShare(10, 10)).toMatchObject({ share: 1, high: 1 });
    expect(wilsonShare(10, 10)?.low).toBeLessThan(0.75);
  });

  it("throws where more are right than were judged", () => {
    expect(() => wilsonShare(3, 2)).toThrow("3 of 2 cannot be right.");
  });
});
