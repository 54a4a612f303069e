import { describe, expect, it } from "vitest";
import { drawRanks } from "../../../src/core/quality/draw-ranks.ts";

describe("numbers drawn at random", () => {
  it("are as many as wanted, below the total, in order and none twice", () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawRanks(100, 12, seed);
      expect(new Set(drawn).size).toBe(12);
      expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
      expect(drawn.every((rank) => rank >= 0 && rank < 100)).toBe(true);
    }
  });

  it("are all where there are no more", () => {
    expect(drawRanks(3, 5, 1)).toEqual([0, 1, 2]);
    expect(drawRanks(0, 5, 1)).toEqual([]);
  });

  it("are the same for the same seed", () => {
    expect(drawRanks(1000, 5, 7)).toEqual(drawRanks(1000, 5, 7));
    expect(drawRanks(1000, 5, 7)).not.toEqual(drawRanks(1000, 5, 8));
  });

  it("are each as likely as any other", () => {
    const times = Array.from({ length: 20 }, () => 0);
    for (let seed = 0; seed < 4000; seed++)
      for (const rank of drawRanks(20, 5, seed)) times[rank] = (times[rank] ?? 0) + 1;
    // Each 1,000 times but for chance, whose deviation is 27.
    expect(Math.min(...times)).toBeGreaterThan(880);
    expect(Math.max(...times)).toBeLessThan(1120);
  });
});
