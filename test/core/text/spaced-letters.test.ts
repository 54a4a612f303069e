import { describe, expect, it } from "vitest";
import { joinSpacedLetters, readSpacedLetters } from "../../../src/core/text/spaced-letters.ts";
import { findTokens } from "../../../src/core/text/tokens.ts";

describe("spaced letters", () => {
  it.each([
    ["T O R V A L D  H E S K was named", ["T O R V A L D", "H E S K", "was", "named"]],
    ["with Otto B r a m m e r of Leeds", ["with", "Otto", "B r a m m e r", "of", "Leeds"]],
    ["J R R Tolkien", ["J", "R", "R", "Tolkien"]],
    ["plan A B", ["plan", "A", "B"]],
    ["A-B-C-D-E", ["A", "-", "B", "-", "C", "-", "D", "-", "E"]],
    ["a\nb\nc\nd", ["a", "b", "c", "d"]],
    ["H E S K", ["H E S K"]],
  ])("of %j are tokens %j", (text, expected) => {
    expect(joinSpacedLetters(text, findTokens(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it.each([
    ["T O R V A L D  H E S K", "TORVALD  HESK"],
    ["Otto B r a m m e r of", "Otto Brammer of"],
    ["J R R Tolkien", "J R R Tolkien"],
    ["vitamin A B C", "vitamin A B C"],
  ])("of %j read %j", (text, expected) => {
    expect(readSpacedLetters(text)).toBe(expected);
  });
});
