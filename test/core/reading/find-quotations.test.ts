import { describe, expect, it } from "vitest";
import { findQuotations } from "../../../src/core/reading/find-quotations.ts";

const wordsOf = (text: string) => findQuotations(text).quotations.map(({ words }) => words);

describe("quotations in a text", () => {
  it.each([
    ["curly marks", "He said “the pier is shut”, and left.", ["the pier is shut"]],
    ["straight marks", 'He said "the pier is shut," and left.', ["the pier is shut,"]],
    ["single marks, with an apostrophe inside", "He said ‘the pier’s shut for good’.", ["the pier’s shut for good"]],
    ["German marks", "Er sagte: „Der Pier ist zu“, und ging.", ["Der Pier ist zu"]],
    ["French marks", "Il dit : «la jetée est fermée» et partit.", ["la jetée est fermée"]],
    ["Japanese marks", "彼は「桟橋は閉鎖されている」と言った。", ["桟橋は閉鎖されている"]],
    ["two in a line", "“The pier is shut,” he said, “for a whole year.”", ["The pier is shut,", "for a whole year."]],
    [
      "no doubts and names",
      "The “pier” of “Odal Bay” is not the one: “it was never built here”.",
      ["it was never built here"],
    ],
    ["a mark that is never closed", "He said “the pier is shut.\n\nShe said “it is open again”.", ["it is open again"]],
  ])("%s", (_, text, expected) => expect(wordsOf(text)).toEqual(expected));

  it("are parted where words are left out", () => {
    const [quotation] = findQuotations("“The pier is shut … and nobody [...] knows why.”").quotations;
    expect(quotation?.parts).toEqual(["The pier is shut", "and nobody", "knows why"]);
  });

  it("are its sentences where it has no marks", () => {
    expect(findQuotations("The pier is shut. Mr. Moe did not say why.")).toMatchObject({
      isBare: true,
      quotations: [{ words: "The pier is shut." }, { words: "Mr. Moe did not say why." }],
    });
  });

  it("lie where they say, and take linear time on marks without end", () => {
    const text = "“".repeat(50_000) + "a b c ".repeat(1000);
    for (const { start, end, words } of findQuotations(text).quotations) expect(text.slice(start, end)).toBe(words);
  });
});
