import { describe, expect, it } from "vitest";
import { markTitledNames } from "../../../../src/core/ner/marks/titled-names.ts";
import { readMarks, say } from "./read-marks.ts";

describe("after a title", () => {
  it.each([
    ["agreed with [o0.5:Miss Thorne], and", ["Miss Thorne person"]],
    ["said Mr. [l:Fairlee] and Mrs [o:Burl]", ["Fairlee person", "Burl person"]],
    ["and Mr. Burl was silent", ["Burl person"]],
    ["Dr. Ilse van Bramm left. He", ["Ilse van Bramm person"]],
    ["I saw Ms. Tarn. She left.", ["Tarn person"]],
    ["with Mr.\nWickham", ["Wickham person"]],
    ["[p:Mr. Tarn] and [p:Ms. Tarn]", ["Mr. Tarn person", "Ms. Tarn person"]],
    ["[l:Duke of York] and my Lord [l:Sandwich]", ["Duke of York person", "Sandwich person"]],
    ["the Earl of [l:Sandwich] came", ["Earl of Sandwich person"]],
    ["[l:Lady Sandwich], [x:Sir W. Penn]", ["Lady Sandwich person", "Sir W. Penn person"]],
    ["[o0.4:Prince of Odal]", ["Prince of Odal person"]],
  ])("a person stands: “%s” has %j", (marked, expected) => {
    const { text, mentions } = readMarks(marked);
    expect(say(text, markTitledNames(text, mentions))).toEqual(expected);
  });

  it.each([
    ["Mr. President, we", []],
    ["a Dr Pepper please", []],
    ["[x:Miss America] won", ["Miss America other"]],
    ["[l:Lord Howe Island]", ["Lord Howe Island place"]],
    ["the [l:Prince of Wales Theatre]", ["Prince of Wales Theatre place"]],
    ["[o:Lady Grey Foundation]", ["Lady Grey Foundation organisation"]],
    ["[o:Duke Energy] rose", ["Duke Energy organisation"]],
    ["mr. nobody", []],
    ["He lives in [l:York].", ["York place"]],
  ])("what is no person stays as it was: “%s” has %j", (marked, expected) => {
    const { text, mentions } = readMarks(marked);
    expect(say(text, markTitledNames(text, mentions))).toEqual(expected);
  });
});
