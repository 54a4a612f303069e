import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleIdOf, entityIdOf, paths } from "../src/paths.ts";

describe("paths", () => {
  it("keep folders readable and everything else encoded", () => {
    expect(paths.article("2023/wire/100% sure?#1")).toBe("/a/2023/wire/100%25%20sure%3F%231");
    expect(paths.entity("al-shifa/hospital")).toBe("/e/al-shifa%2Fhospital");
  });

  it("give back the id they were made of, for any file name", () => {
    // A lone surrogate can't be in a URL; decoded file names hold none.
    const id = fc.string({ minLength: 1, unit: "grapheme" });
    fc.assert(
      fc.property(id, (given) => {
        expect(articleIdOf(paths.article(given))).toBe(given);
        expect(entityIdOf(paths.entity(given))).toBe(given);
      }),
    );
  });

  it("are made of half a character too, which a damaged backup may hold", () => {
    expect(paths.article("a\ud800b/c")).toBe("/a/a%EF%BF%BDb/c");
    expect(paths.entity("\udc00")).toBe("/e/%EF%BF%BD");
  });

  it("are read leniently where people edited them by hand", () => {
    expect(articleIdOf("/a/100%")).toBe("100%");
    expect(articleIdOf("/entities")).toBeNull();
    expect(articleIdOf("/a/")).toBeNull();
  });
});
