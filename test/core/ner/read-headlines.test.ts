import { describe, expect, it } from "vitest";
import { readHeadlines } from "../../../src/core/ner/read-headlines.ts";

const read = (...sentences: readonly string[]) =>
  readHeadlines(sentences.map((sentence) => sentence.split(" "))).map((forms) => forms.join(" "));

describe("a headline in capitals", () => {
  it.each([
    [
      "Storms Delay Opening Of Rotterdam Lock",
      "Storms delayed a lock there .",
      "Storms delay opening of Rotterdam lock",
    ],
    ["Police Arrest Three In Hull Over Theft", "People in Hull saw it .", "Police arrest three in Hull over theft"],
    [
      "Minister Quits After Leak Of Brussels Letter",
      "A minister left .",
      "Minister quits after leak of Brussels letter",
    ],
    [
      "Torvald Hesk Built The Northern Rail Company",
      "Hesk began small .",
      "Torvald Hesk built the Northern Rail Company",
    ],
  ])("“%s” is read beside “%s” as “%s”", (headline, prose, expected) => {
    expect(read(headline, prose)[0]).toBe(expected);
  });

  it("keeps the capital of what prose writes with one within a sentence", () => {
    expect(read("Green Party Leads After Long Count", "The Green Party has a green flag .")[0]).toBe(
      "Green Party leads after long count",
    );
  });

  it.each([
    ["prose", "Storms delayed the opening of a lock in Rotterdam ."],
    ["a line of capitals", "STORMS DELAY OPENING OF LOCK"],
    ["a short line", "The Northern Company"],
    ["a table", "Torvald Hesk ( Northern Rail Company ) 61"],
  ])("is not seen in %s", (_, sentence) => {
    const sentences = [sentence.split(" ")];
    expect(readHeadlines(sentences)).toBe(sentences);
  });
});
