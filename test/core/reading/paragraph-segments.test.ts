import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupByParagraph, segmentsOf } from "../../../src/core/reading/paragraph-segments.ts";

const text = "Abu Obaida spoke for Hamas.\n\nQatar’s Emir answered.";
const paragraphs = [
  { start: 0, end: 27 },
  { start: 29, end: 51 },
];

describe("segmentsOf", () => {
  it("cuts a paragraph into plain and marked pieces that are all of it, in order", () => {
    const pieces = segmentsOf(paragraphs[0]!, [
      { start: 0, end: 10 },
      { start: 21, end: 26 },
    ]).map(({ start, end, marked }) => [text.slice(start, end), marked !== null]);
    expect(pieces).toEqual([
      ["Abu Obaida", true],
      [" spoke for ", false],
      ["Hamas", true],
      [".", false],
    ]);
  });

  it("leaves an unmarked paragraph in one piece", () => {
    expect(segmentsOf(paragraphs[1]!, [])).toEqual([{ start: 29, end: 51, marked: null }]);
  });
});

describe("groupByParagraph", () => {
  it("sorts marks into the paragraphs that hold them", () => {
    const marks = [
      { start: 0, end: 10 },
      { start: 29, end: 34 },
    ];
    expect(groupByParagraph(paragraphs, marks)).toEqual([[marks[0]], [marks[1]]]);
  });

  it("leaves out a mark across two paragraphs, and one that overlaps the mark before it", () => {
    const marks = [
      { start: 4, end: 10 },
      { start: 8, end: 16 },
      { start: 21, end: 34 },
    ];
    expect(groupByParagraph(paragraphs, marks)).toEqual([[marks[0]], []]);
  });

  it("gives back every character of every paragraph whatever the marks", () => {
    const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length + 1 }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const marks = spans.toSorted((a, b) => a.start - b.start);
        const grouped = groupByParagraph(paragraphs, marks);
        const shown = paragraphs.map((paragraph, at) =>
          segmentsOf(paragraph, grouped[at] ?? [])
            .map(({ start, end }) => text.slice(start, end))
            .join(""),
        );
        expect(shown).toEqual(paragraphs.map(({ start, end }) => text.slice(start, end)));
      }),
    );
  });
});
