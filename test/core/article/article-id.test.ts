import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleIdOf, idStemsOf } from "../../../src/core/article/article-id.ts";

describe("articleIdOf", () => {
  it.each([
    ["wire/cairo-talks.txt", 1, "wire/cairo-talks"],
    ["wire/cairo-talks.txt", 2, "wire/cairo-talks~2"],
    ["notes~2.txt", 1, "notes~2.txt"],
    ["100% #1?.md", 1, "100% #1?"],
    ["broken\uD800.txt", 1, "broken\uFFFD"],
    ["two\nlines\u2028more.txt", 1, "two lines more"],
  ])("names %s, article %i", (path, nth, id) => {
    expect(articleIdOf(path, nth)).toBe(id);
  });

  it("throws on a number that counts nothing", () => {
    expect(() => articleIdOf("a.txt", 0)).toThrow("Articles are counted from 1, not 0");
  });
});

describe("idStemsOf", () => {
  it("keeps seeds apart that differ only in their ending", () => {
    expect(Object.fromEntries(idStemsOf(["a.md", "a.txt", "b.md", "a"]))).toEqual({
      "a.txt": "a",
      a: "a~~",
      "a.md": "a.md",
      "b.md": "b",
    });
  });

  it("gives different stems whatever the paths, in whatever order", () => {
    const path = fc.string({
      unit: fc.constantFrom("a", "~", "2", ".txt", ".md", "/", "\uD800"),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.uniqueArray(path), (paths) => {
        const stems = idStemsOf(paths);
        expect(new Set(stems.values()).size).toBe(paths.length);
        expect(idStemsOf(paths.toReversed())).toEqual(stems);
      }),
    );
  });
});
