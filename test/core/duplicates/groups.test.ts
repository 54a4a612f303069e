import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Groups } from "../../../src/core/duplicates/groups.ts";

describe("Groups", () => {
  it("names a group by its smallest member and remembers its weakest join", () => {
    const groups = new Groups(5);
    groups.join(3, 4, 0.7);
    groups.join(4, 1, 0.9);
    groups.join(3, 1, 0.1);
    expect([0, 1, 2, 3, 4].map((member) => groups.rootOf(member))).toEqual([0, 1, 2, 1, 1]);
    expect([groups.weakestOf(4), groups.weakestOf(0)]).toEqual([0.7, 1]);
  });

  it("agrees with relabelling all members at every join", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(19), fc.nat(19))), (pairs) => {
        const groups = new Groups(20);
        let labels = Array.from({ length: 20 }, (_, i) => i);
        for (const [a, b] of pairs) {
          groups.join(a, b, 0.8);
          const [x, y] = [labels[a]!, labels[b]!];
          labels = labels.map((label) => (label === x || label === y ? Math.min(x, y) : label));
        }
        expect(labels.map((_, member) => groups.rootOf(member))).toEqual(labels);
      }),
    );
  });
});
