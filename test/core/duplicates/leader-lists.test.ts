import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LeaderLists } from "../../../src/core/duplicates/leader-lists.ts";

describe("LeaderLists", () => {
  it("agrees with a map of arrays, again after it is cleared", () => {
    const key = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(0, 1, 0xffffffff, 64, 128));
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 60 }), fc.array(key, { maxLength: 60 }), (first, second) => {
        const lists = new LeaderLists(Math.max(first.length, second.length));
        for (const keys of [first, second]) {
          lists.clear();
          const naive = new Map<number, number[]>();
          keys.forEach((key, member) => {
            const known = naive.get(key) ?? [];
            const head = lists.firstOrAdd(key, member);
            const found = [head];
            while (lists.after(found.at(-1)!) !== -1) found.push(lists.after(found.at(-1)!));
            if (head !== member) lists.append(found.at(-1)!, member);
            expect(found).toEqual(known.length === 0 ? [member] : known);
            naive.set(key, [...known, member]);
          });
        }
      }),
    );
  });
});
