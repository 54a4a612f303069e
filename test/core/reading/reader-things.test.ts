import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEntries, writeEntries } from "../../../src/core/backup/kept-things.ts";
import { latest, type Kept } from "../../../src/core/reading/reader-thing.ts";
import { thingNames, thingOf } from "../../../src/core/reading/reader-things.ts";

const things = thingNames.map((name) => thingOf(name));
const moments = fc.constantFrom("", "2023-11-06T08:00:00.000Z", "2023-11-07T08:00:00.000Z");
const numbers: fc.Arbitrary<Kept<number>> = fc.record({ value: fc.nat(3), at: moments });

describe("the table of what a reader keeps", () => {
  it("gives each thing a store of its own, and each version of the database something new", () => {
    expect(new Set(things.map(({ store }) => store)).size).toBe(things.length);
    const versions = new Set(things.map(({ since }) => since));
    expect(versions).toEqual(new Set(Array.from(versions, (_, at) => at + 1)));
  });

  it.each(thingNames)("takes %s in as it is written, and nothing else, without a throw", (name) => {
    const { parse, format } = thingOf(name);
    const isTakenAsWritten = (stored: Readonly<Record<string, unknown>>) => {
      const value = parse(stored);
      return value === null || JSON.stringify(parse(format(value as never))) === JSON.stringify(value);
    };
    const stored = fc.dictionary(fc.constantFrom("paragraph", "at", "value"), fc.anything());
    expect(() => fc.assert(fc.property(stored, isTakenAsWritten))).not.toThrow();
  });
});

describe("values of two devices", () => {
  it("are merged in any order and as often as one likes: the last one stays", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(latest(a, a)).toEqual(a);
        expect(latest(a, b)).toEqual(latest(b, a));
        expect(latest(latest(a, b), c)).toEqual(latest(a, latest(b, c)));
      }),
    );
    expect(latest({ value: 1, at: "2023-11-07" }, { value: 5, at: "2023-11-06" }).value).toBe(1);
  });

  it("are in a backup with their moment, marks as ids alone", () => {
    const at = "2023-11-06T08:00:00.000Z";
    expect(writeEntries("place", new Map([["pier", { value: 4, at }]]))).toEqual([["pier", { paragraph: 4, at }]]);
    expect(writeEntries("starred", new Map([["pier", { value: true, at }]]))).toEqual(["pier"]);
  });

  it("come back out of a backup; what is none of them is counted, what stands twice is merged", () => {
    let unread = 0;
    const entries = [
      ["pier", { paragraph: 4, at: "2023-11-06" }],
      ["pier", { paragraph: 2, at: "2023-11-07" }],
      ["storm", { paragraph: "four" }],
      ["storm", null],
      [{}, { paragraph: 1 }],
      "ferry",
      7,
    ];
    const kept = readEntries("place", entries, () => (unread += 1));
    expect([...kept]).toEqual([["pier", { value: 2, at: "2023-11-07" }]]);
    expect(unread).toBe(5);
  });
});
