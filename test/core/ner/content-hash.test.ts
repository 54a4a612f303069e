import { describe, expect, it } from "vitest";
import { hashBytes } from "../../../src/core/ner/content-hash.ts";

describe("hashBytes", () => {
  it("gives 16 hexadecimal digits, for nothing too", () => {
    expect(hashBytes(new Uint8Array())).toMatch(/^[0-9a-f]{16}$/);
  });

  it("differs when any one bit does, at every place and of every length", () => {
    const seen = new Set<string>();
    for (let length = 0; length <= 9; length++) {
      seen.add(hashBytes(new Uint8Array(length)));
      for (let bit = 0; bit < 8 * length; bit++) {
        const bytes = new Uint8Array(length);
        bytes[bit >> 3] = 1 << (bit & 7);
        seen.add(hashBytes(bytes));
      }
    }
    expect(seen.size).toBe(10 + 8 * 45);
  });

  it("reads a part of a larger buffer as that part", () => {
    const large = Uint8Array.of(9, 1, 2, 3, 4, 5, 9);
    expect(hashBytes(large.subarray(1, 6))).toBe(hashBytes(Uint8Array.of(1, 2, 3, 4, 5)));
  });
});
