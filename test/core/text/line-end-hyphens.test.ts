import { describe, expect, it } from "vitest";
import { joinCutWords } from "../../../src/core/text/line-end-hyphens.ts";
import { findTokens } from "../../../src/core/text/tokens.ts";

function formsOf(text: string): string[] {
  return findTokens(text).map(({ start, end }) => joinCutWords(text.slice(start, end)));
}

describe("words cut at line ends", () => {
  it.each([
    ["a hyphen", "held the toll uncon-\nstitutional.", ["held", "the", "toll", "unconstitutional", "."]],
    ["a soft hyphen", "The steam\u00AD\nship was late", ["The", "steamship", "was", "late"]],
    ["the sign that scanners read for one", "The steam¬\nship was late", ["The", "steamship", "was", "late"]],
    ["a soft hyphen within a line", "The steam\u00ADship was late", ["The", "steamship", "was", "late"]],
    ["CRLF and an indent", "the cor-\r\n   poration is liable", ["the", "corporation", "is", "liable"]],
    ["a possessive behind", "the corpora-\ntion’s toll", ["the", "corporation", "’s", "toll"]],
    ["a letter beyond ASCII", "die Behör-\nöde", ["die", "Behöröde"]],
  ])("are one token over %s", (_what, text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it.each([
    ["before a capital", "the Austro-\nHungarian envoy", ["the", "Austro", "-", "Hungarian", "envoy"]],
    ["before a blank line", "the end-\n\nand more", ["the", "end", "-", "and", "more"]],
    ["at a dash of two", "he waited--\nand left", ["he", "waited", "--", "and", "left"]],
    ["behind a figure", "in 1914-\nand after", ["in", "1914", "-", "and", "after"]],
  ])("are left apart %s", (_where, text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });
});
