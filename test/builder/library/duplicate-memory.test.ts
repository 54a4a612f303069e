import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLogStore } from "../../../src/builder/cache/log-store.ts";
import { sha256 } from "../../../src/builder/cache/sha256.ts";
import { createDuplicateMemory, type ComparedArticle } from "../../../src/builder/library/duplicate-memory.ts";
import { makeTempFolder } from "../temp-folder.ts";

function openMemory(folder = makeTempFolder()) {
  return createDuplicateMemory(join(folder, "duplicates.bin"), "1", openLogStore(join(folder, "sketches.log"), "1"));
}

function article(id: string, text: string): ComparedArticle {
  return { id, date: null, time: null, textHash: sha256(text), readText: () => text };
}

const words = "the ferry came back to Halifax in the night with nobody on board and her lamps burning".split(" ");

/** Texts of which some are copies, some share a beginning, and some have nothing in common with any other. */
const anyText = fc.oneof(
  fc.tuple(fc.nat(2), fc.nat(12)).map(([from, dropped]) =>
    words
      .slice(from)
      .filter((_, i) => i !== dropped)
      .join(" "),
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom("", "…"),
);

describe("the memory of duplicates", () => {
  it("finds what would be found without it, however the library changes from build to build", () => {
    const folder = makeTempFolder();
    const anyLibrary = fc
      .dictionary(fc.constantFrom(..."abcdefgh"), anyText, { noNullPrototype: true })
      .map((texts) => Object.entries(texts).map(([id, text]) => article(id, text)));
    const changes = fc.tuple(anyLibrary, fc.array(fc.tuple(fc.nat(7), fc.option(anyText)), { maxLength: 4 }));
    fc.assert(
      fc.property(changes, ([library, steps]) => {
        let articles = library;
        for (const [which, text] of [[-1, null] as const, ...steps]) {
          articles = articles.flatMap((one, i) => (i !== which ? [one] : text === null ? [] : [article(one.id, text)]));
          const memory = openMemory(folder);
          expect(memory.find(articles)).toEqual(openMemory().find(articles));
          memory.save(articles.map(({ textHash }) => textHash));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("groups anew only those whom a change may concern", () => {
    const memory = openMemory();
    const library = [
      article("a", words.join(" ")),
      article("b", words.join("  ")),
      article("c", "Quite another matter."),
      article("d", "Quite another – matter!"),
    ];
    expect(memory.find(library).map((group) => group.articles)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    const changed = [
      ...library.slice(0, 3),
      article("d", words.join(", ")),
      article("e", "Nothing of the kind was ever said."),
    ];
    expect(memory.find(changed).map((group) => group.articles)).toEqual([["a", "b", "d"]]);
  });
});
