import { describe, expect, it } from "vitest";
import { SeedChangedError } from "../../../src/builder/seeds/seed-texts.ts";
import { whileSeedsRest } from "../../../src/builder/seeds/while-seeds-rest.ts";

function failing(times: number, error: Error) {
  let calls = 0;
  return {
    calls: () => calls,
    work: async () => {
      calls += 1;
      if (calls <= times) throw error;
      return "built";
    },
  };
}

const changed = new SeedChangedError("notes/a.txt");

describe("work while somebody writes to the seeds", () => {
  it("is done again until they rest", async () => {
    const { work, calls } = failing(2, changed);
    await expect(whileSeedsRest(work, 1)).resolves.toBe("built");
    expect(calls()).toBe(3);
  });

  it("is given up after three tries, naming the seed", async () => {
    const { work, calls } = failing(9, changed);
    await expect(whileSeedsRest(work, 1)).rejects.toThrow(
      "notes/a.txt has changed while the library was built. Build again when nothing is being written.",
    );
    expect(calls()).toBe(3);
  });

  it("is not done again for any other fault", async () => {
    const { work, calls } = failing(9, new Error("The disk is full."));
    await expect(whileSeedsRest(work, 1)).rejects.toThrow("The disk is full.");
    expect(calls()).toBe(1);
  });
});
