import { describe, expect, it } from "vitest";
import { spansOfLabels } from "../../../src/core/ner/spans-of-labels.ts";

describe("spansOfLabels", () => {
  it("reads one token and several, each type in the network's order", () => {
    // O S-PER B-ORG I-ORG E-ORG S-LOC O B-MISC E-MISC
    expect(spansOfLabels(Uint8Array.of(0, 4, 5, 6, 7, 12, 0, 13, 15))).toEqual([
      { start: 1, end: 2, type: "person" },
      { start: 2, end: 5, type: "organisation" },
      { start: 5, end: 6, type: "place" },
      { start: 7, end: 9, type: "other" },
    ]);
  });

  it("finds nothing in O", () => expect(spansOfLabels(new Uint8Array(5))).toEqual([]));
});
