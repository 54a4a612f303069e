import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { findTitleInText, snippetOf } from "../../../src/core/article/snippet.ts";

const articleOf = (seed: string) => parseArticle(seed, { id: "a", seed: "a.txt", line: 1, nth: 1 }).article;

describe("snippetOf", () => {
  it.each([
    [
      "goes on where a cut title stops",
      "date 2023-11-06 The pumps below the old mill have not worked since spring, a fact that the board, which keeps no minutes, does not dispute.",
      "… a fact that the board, which keeps no minutes, does not dispute.",
    ],
    [
      "starts with the next sentence after a whole one",
      "date 2023-11-06 The river rose by two metres. Nobody slept.\n\nDawn came.",
      "Nobody slept.",
    ],
    [
      "starts with the next paragraph when the title is all of the first",
      "date 2023-11-06 The river rose by two metres.\n\nDawn came.",
      "Dawn came.",
    ],
    ["starts with the text under a given title", "# High water\n\nThe river rose.\n\nDawn came.", "The river rose."],
    ["starts under a headline", "High water\n\nThe river rose.", "The river rose."],
    ["passes over ornaments", "The river rose by two metres.\n\n* * *\n\nDawn came.", "Dawn came."],
    ["is empty when the title says it all", "The river rose by two metres.", ""],
  ])("%s", (_name, seed, snippet) => {
    expect(snippetOf(articleOf(seed))).toBe(snippet);
  });

  it("cuts at a word, at most 160 signs", () => {
    const snippet = snippetOf(articleOf(`# High water\n\n${"The river rose and ".repeat(40)}`));
    expect(snippet).toBe(`${"The river rose and ".repeat(8)}The…`);
  });

  it("is one line of at most 160 signs, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 900 }), (seed) => {
        const snippet = snippetOf(articleOf(seed));
        expect(snippet.length).toBeLessThanOrEqual(160);
        expect(snippet).not.toMatch(/[\n\r\u2028\u2029]/u);
      }),
    );
  });
});

describe("findTitleInText", () => {
  it("finds a headline and the start of a sentence, and no title from a header", () => {
    const headline = articleOf("High water\n\nThe river rose.");
    expect(findTitleInText(headline)).toEqual({ start: 0, end: "High water".length });
    const sentence = articleOf("date 2023-11-06 The river rose by two metres. Nobody slept.");
    expect(findTitleInText(sentence)).toEqual({ start: 0, end: "The river rose by two metres.".length });
    expect(findTitleInText(articleOf("# High water\n\nThe river rose."))).toBeNull();
  });
});
