import { describe, expect, it } from "vitest";
import { wordDifference } from "../../../src/core/text/word-difference.ts";

const said = (first: string, second: string) =>
  wordDifference(first, second)
    .map(({ in: which, text }) => (which === "both" ? text : which === "first" ? `[-${text}-]` : `[+${text}+]`))
    .join(" ");

describe("the difference of two texts", () => {
  it.each([
    ["The pier is shut.", "The pier is shut.", "The pier is shut."],
    ["The pier is shut.", "The pier was shut.", "The pier [-is-] [+was+] shut."],
    ["The pier is shut.", "The old pier is shut.", "The [+old+] pier is shut."],
    ["The old pier is shut.", "The pier is shut.", "The [-old-] pier is shut."],
    ["", "New.", "[+New.+]"],
    ["Old  words\nhere", "Old words here", "Old words here"],
  ])("%j and %j", (first, second, expected) => expect(said(first, second)).toBe(expected));
});
