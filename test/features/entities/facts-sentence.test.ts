import { describe, expect, it } from "vitest";
import { factsSentence } from "../../../src/features/entities/facts-sentence.ts";

describe("the sentence of facts", () => {
  it.each([
    [
      { mentions: 77, articles: 21, firstDate: "1967-12-19", lastDate: "2023-11-06" },
      2853,
      "77 mentions in 21 of 2,853 articles, from 19 December 1967 to 6 November 2023.",
    ],
    [
      { mentions: 6, articles: 1, firstDate: "2023-11-06", lastDate: "2023-11-06" },
      1,
      "6 mentions in one article, of 6 November 2023.",
    ],
    [
      { mentions: 1, articles: 1, firstDate: "2023-11-06", lastDate: "2023-11-06" },
      40,
      "1 mention in 1 of 40 articles, on 6 November 2023.",
    ],
    [
      { mentions: 90, articles: 40, firstDate: "2023-01-05", lastDate: "2023-12-22" },
      40,
      "90 mentions in all 40 articles, from 5 January 2023 to 22 December 2023.",
    ],
    [{ mentions: 2, articles: 2, firstDate: null, lastDate: null }, 9, "2 mentions in 2 of 9 articles, undated."],
  ])("says where and when, in words for each case", (facts, total, sentence) => {
    expect(factsSentence(facts, total)).toBe(sentence);
  });
});
