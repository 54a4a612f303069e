import { describe, expect, it } from "vitest";
import { joinInvertedNames } from "../../../../src/core/ner/marks/inverted-names.ts";
import { readMarks, say } from "./read-marks.ts";

describe("surname, given name", () => {
  it.each([
    [
      "a list parted by semicolons",
      "Present: [p:Hesk], [p:Torvald]; [p:Brandt], [p:Ida]; [p:Marek], [p:Paul A.] and [l0.5:Tielman], [p:Rosa].",
      ["Hesk, Torvald person", "Brandt, Ida person", "Marek, Paul A. person", "Tielman, Rosa person"],
    ],
    [
      "a list that a sentence leads to",
      "Present were [p:Hesk], [p:Torvald]; [p:Brandt], [p:Ida].",
      ["Hesk, Torvald person", "Brandt, Ida person"],
    ],
    ["a line each", "[p:Hesk], [p:Torvald]\n[p:Brandt], [p:Ida]\n", ["Hesk, Torvald person", "Brandt, Ida person"]],
    [
      "a name that the text has the other way about",
      "[p:Torvald Hesk] took the chair. [p:Hesk], [p:Torvald], was asked.",
      ["Torvald Hesk person", "Hesk, Torvald person"],
    ],
    ["an age behind it", "[o0.4:Hesk], [p:Torvald], 61, of [l:Leeds].", ["Hesk, Torvald person", "Leeds place"]],
  ])("is one person in %s", (_, marked, expected) => {
    const { text, mentions } = readMarks(marked);
    expect(say(text, joinInvertedNames(text, mentions))).toEqual(expected);
  });

  it.each([
    [
      "places",
      "in [l:Paris], [l:France]; [l:Leeds], [l:England].",
      ["Paris place", "France place", "Leeds place", "England place"],
    ],
    [
      "people one after the other",
      "[p:Hesk], [p:Torvald] and [p:Ida] agreed.",
      ["Hesk person", "Torvald person", "Ida person"],
    ],
    [
      "people whom a sentence names",
      "They thanked [p:Hesk], [p:Torvald] and [p:Brandt], [p:Ida].",
      ["Hesk person", "Torvald person", "Brandt person", "Ida person"],
    ],
    ["a man of a town", "with [p:Moe], [l:Odal]; and", ["Moe person", "Odal place"]],
  ])("is not read into %s", (_, marked, expected) => {
    const { text, mentions } = readMarks(marked);
    expect(say(text, joinInvertedNames(text, mentions))).toEqual(expected);
  });

  it("takes time in proportion to the text", () => {
    const text = "Aa, Bb; ".repeat(50_000) + "A".repeat(200_000) + ", B".repeat(50_000);
    const mentions = Array.from({ length: 50_000 }, (_, i) => ({
      start: 8 * i,
      end: 8 * i + 2,
      type: "person" as const,
      score: 0.9,
    }));
    expect(joinInvertedNames(text, mentions)).toHaveLength(50_000);
  });
});
