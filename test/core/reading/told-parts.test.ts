import { describe, expect, it } from "vitest";
import { toldPartsOf } from "../../../src/core/reading/told-parts.ts";
import type { Span } from "../../../src/core/text/span.ts";
import { createRandom } from "../../support/random.ts";

const text = "On Sunday the Sunday Times said that May Day fell on May 1.";

function span(words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

/** Told times in braces, marks in brackets. */
function draw(
  marked: readonly Span[],
  told: readonly Span[],
  paragraph: Span = { start: 0, end: text.length },
): string {
  return toldPartsOf(paragraph, marked, told)
    .map(({ told: time, segments }) => {
      const inside = segments
        .map(({ start, end, marked: mark }) => (mark === null ? text.slice(start, end) : `[${text.slice(start, end)}]`))
        .join("");
      return time === null ? inside : `{${inside}}`;
    })
    .join("");
}

describe("told times among marks", () => {
  it("stand beside marks", () => {
    expect(draw([span("Times")], [span("Sunday"), span("May 1")])).toBe(
      "On {Sunday} the Sunday [Times] said that May Day fell on {May 1}.",
    );
  });

  it("hold a mark that is the same words or a part of theirs", () => {
    expect(draw([span("May Day"), span("May", 50)], [span("May Day"), span("May 1")])).toBe(
      "On Sunday the Sunday Times said that {[May Day]} fell on {[May] 1}.",
    );
  });

  it("leave to a longer name what lies in it, or crosses its edge", () => {
    expect(draw([span("Sunday Times")], [span("Sunday", 5)])).toBe(
      "On Sunday the [Sunday Times] said that May Day fell on May 1.",
    );
    expect(draw([span("the Sunday")], [span("Sunday the")])).toBe(
      "On Sunday [the Sunday] Times said that May Day fell on May 1.",
    );
  });

  it("keep every character in order, whatever overlaps", () => {
    const random = createRandom(19);
    const spans = (count: number): Span[] => {
      const found: Span[] = [];
      for (let at = 0; found.length < count && at < text.length;) {
        const start = at + random.below(8);
        const end = start + 1 + random.below(9);
        if (end > text.length) break;
        found.push({ start, end });
        at = end;
      }
      return found;
    };
    for (let round = 0; round < 500; round += 1) {
      const marked = spans(6);
      expect(draw(marked, spans(6)).replace(/[[\]{}]/g, "")).toBe(text);
      expect(draw(marked, spans(6)).split("[")).toHaveLength(marked.length + 1);
    }
  });
});
