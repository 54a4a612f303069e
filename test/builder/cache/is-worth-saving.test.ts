import { describe, expect, it } from "vitest";
import { isWorthSaving } from "../../../src/builder/cache/is-worth-saving.ts";

describe("a file of what is known of many texts", () => {
  it.each([
    ["nothing has changed", 0, 0, false],
    ["one of a few texts has", 1, 3, true],
    ["one of a thousand has", 1, 1000, false],
    ["one in fifty has", 20, 1000, true],
    ["a handful of very many have", 20, 100_000, false],
    ["more than that have", 21, 100_000, true],
  ])("when %s, is written again or not", (_, changes, total, isWorth) => {
    expect(isWorthSaving(changes, total)).toBe(isWorth);
  });
});
