import { describe, expect, it } from "vitest";
import { charactersOfTokens, labelsOfTokens } from "../../../src/core/ner/character-labels.ts";

/** Labels by name, as the network numbers them. */
const number = (label: string): number =>
  label === "O" ? 0 : 1 + 4 * ["PER", "ORG", "LOC", "MISC"].indexOf(label.slice(2)) + "BIES".indexOf(label.charAt(0));

const joined = (labels: string[], counts: number[]): number[] =>
  Array.from(
    labelsOfTokens({ labels: Uint8Array.from(labels, number), scores: new Float32Array(labels.length) }, counts).labels,
  );

describe("charactersOfTokens", () => {
  it("takes words apart, but not ASCII ones nor a syllable from its space", () => {
    expect(charactersOfTokens(["北京", "IBM", "시 ", "𠮷"]).counts).toEqual([2, 1, 1, 1]);
  });
});

describe("labelsOfTokens", () => {
  it.each([
    ["a name that is one token", ["B-LOC", "E-LOC", "O"], [2, 1], ["S-LOC", "O"]],
    ["a name of three tokens", ["B-ORG", "I-ORG", "I-ORG", "E-ORG"], [2, 1, 1], ["B-ORG", "I-ORG", "E-ORG"]],
    ["a name within a token", ["O", "S-PER", "O"], [3], ["S-PER"]],
    ["the first of two names in a token", ["S-PER", "S-LOC"], [2], ["S-PER"]],
    ["no names", ["O", "O"], [1, 1], ["O", "O"]],
  ])("gives tokens the labels of their characters: %s", (_what, labels, counts, expected) => {
    expect(joined(labels, counts)).toEqual(expected.map(number));
  });

  it("keeps a name's score at its first token", () => {
    const { scores } = labelsOfTokens({ labels: Uint8Array.of(0, 1, 3), scores: Float32Array.of(0, 0.5, 0) }, [1, 2]);
    expect(Array.from(scores)).toEqual([0, 0.5]);
  });
});
