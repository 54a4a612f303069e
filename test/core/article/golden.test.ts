import { describe, expect, it } from "vitest";
import { describeSeed, listSeedCases, readExpected, readSeedBytes } from "../../support/seed-case.ts";

const cases = listSeedCases();

describe("the golden seeds", () => {
  it("are at least fifty", () => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
  });

  it.each(cases)("parses %s as its folder says", (name) => {
    const expected = readExpected(name);
    expect(expected, `${name} has no expected.json: npx tsx test/support/new-seed-case.ts ${name}`).not.toBeNull();
    expect(describeSeed(expected!.path, readSeedBytes(name))).toEqual(expected);
  });
});
