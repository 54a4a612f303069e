import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTokens } from "../../../src/core/text/tokens.ts";

const formsOf = (text: string): string[] => findTokens(text).map(({ start, end }) => text.slice(start, end));

describe("findTokens", () => {
  it.each([
    [
      "splits possessives, straight and curly",
      "Qatar’s Emir and Hamas' office met China's envoy.",
      "Qatar|’s|Emir|and|Hamas|'|office|met|China|'s|envoy|.",
    ],
    [
      "splits contractions as the Penn Treebank does",
      "They didn't, we’ll, I'm, DON'T",
      "They|did|n't|,|we|’ll|,|I|'m|,|DO|N'T",
    ],
    [
      "splits hyphens and dashes between words",
      "Al-Thani, Israeli-occupied – far—off",
      "Al|-|Thani|,|Israeli|-|occupied|–|far|—|off",
    ],
    ["keeps names with an apostrophe", "O'Brien and D’Souza of Côte d'Ivoire", "O'Brien|and|D’Souza|of|Côte|d'Ivoire"],
    [
      "keeps abbreviations and initials",
      "Dr. J. Smith of the U.S. met Gen. Lee vs. St. Louis",
      "Dr.|J.|Smith|of|the|U.S.|met|Gen.|Lee|vs.|St.|Louis",
    ],
    [
      "ends a sentence after a word that is also an abbreviation",
      "He saw the sun. She said no.",
      "He|saw|the|sun|.|She|said|no|.",
    ],
    ["does not take the pronoun I for an initial", "It was I. He left.", "It|was|I|.|He|left|."],
    [
      "keeps numbers, times, scores and dates whole",
      "$1,200.50 at 12:30, won 2-1 on 1996-08-22; 80% of 3/4.",
      "$|1,200.50|at|12:30|,|won|2-1|on|1996-08-22|;|80|%|of|3/4|.",
    ],
    ["splits quotes and brackets", "“Peace,” he (Abbas) said…", "“|Peace|,|”|he|(|Abbas|)|said|…"],
    ["keeps runs of stops and hyphens", "Well... yes -- no", "Well|...|yes|--|no"],
    [
      "keeps addresses whole, without the stop behind them",
      "See https://a.example/b?c=d, www.un.org. Or mail j.doe@un.org!",
      "See|https://a.example/b?c=d|,|www.un.org|.|Or|mail|j|.|doe@un.org|!",
    ],
    ["keeps handles and tags", "@UNICEF says #Gaza", "@UNICEF|says|#Gaza"],
    ["keeps combining marks with their letter", "Bogota\u0301 e\u0301te\u0301", "Bogota\u0301|e\u0301te\u0301"],
    ["reads letters beyond the basic plane and emoji", "𝔊𝔞𝔷𝔞 is 🌊🌊", "𝔊𝔞𝔷𝔞|is|🌊|🌊"],
    ["reads Arabic, and Chinese as one run", "غزة اليوم 加沙今天。", "غزة|اليوم|加沙今天|。"],
    ["passes over every kind of space", "a\u00a0b\u2003c\r\nd\ufeffe", "a|b|c|d|e"],
    ["finds nothing in white space", " \n\t ", ""],
  ])("%s", (_behaviour, text, forms) => {
    expect(formsOf(text).join("|")).toBe(forms);
  });

  it("reads a part as if it stood alone", () => {
    const text = "In Gaza City, yesterday";
    expect(findTokens(text, 3, 12)).toEqual([
      { start: 3, end: 7 },
      { start: 8, end: 12 },
    ]);
  });

  it("covers everything but white space, in order, for any string", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string({
            unit: fc.constantFrom("a", "B", ".", "'", "’", "-", "1", ",", " ", "\n", "@", "é", "n", "t", "s"),
          }),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of findTokens(text)) {
            expect(text.slice(last, start)).toMatch(/^[\s\u0085\u200B\u2060\uFEFF]*$/u);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(text.slice(last)).toMatch(/^[\s\u0085\u200B\u2060\uFEFF]*$/u);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["one letter", "a"],
    ["stops", "."],
    ["initials", "A."],
    ["apostrophes", "'"],
    ["short words with apostrophes", "d'"],
    ["addresses", "www."],
    ["at signs", "a@"],
    ["digits and commas", "1,"],
    ["lone surrogates", "\ud800"],
  ])(
    "takes a megabyte of %s in linear time",
    (_name, unit) => {
      const start = process.cpuUsage();
      findTokens(unit.repeat(Math.ceil(1_000_000 / unit.length)));
      // Linear time is a second or two on a slow machine; quadratic time would be a quarter of an hour.
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20);
    },
    120_000,
  );
});
