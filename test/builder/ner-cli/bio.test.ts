import { describe, expect, it } from "vitest";
import { bioOfLabels, spansOfBio } from "../../../src/builder/ner-cli/bio.ts";

describe("bioOfLabels", () => {
  it("begins every name with B", () => {
    expect(bioOfLabels(Uint8Array.of(0, 4, 1, 2, 3, 8, 16))).toEqual([
      "O",
      "B-PER",
      "B-PER",
      "I-PER",
      "I-PER",
      "B-ORG",
      "B-MISC",
    ]);
  });
});

describe("spansOfBio", () => {
  it.each([
    ["one after another", ["B-PER", "I-PER", "B-PER", "O"], ["0:2:PER", "2:3:PER"]],
    ["an I that continues nothing, as conlleval does", ["O", "I-LOC", "I-LOC", "I-ORG"], ["1:3:LOC", "3:4:ORG"]],
    ["up to the end", ["O", "B-ORG", "I-ORG"], ["1:3:ORG"]],
    ["none", ["O", "O"], []],
  ])("reads %s", (_what, tags, spans) => {
    expect(spansOfBio(tags)).toEqual(spans);
  });
});
