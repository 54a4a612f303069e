import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evenQuote } from "../../../src/core/annotation/even-quote.ts";
import { placeQuote, placeVerbatim, quotedText } from "../../../src/core/annotation/place-quote.ts";

const text =
  "“We’ll leave,” the captain said – twice.\n\nThe Marlin left Odal before the storm. 🛳 The Marlin came back in the\nevening, and nobody knew why.";
const quoted = quotedText(text);
const bare = { prefix: "", suffix: "", position: null };
const wordsAt = (found: { start: number; end: number; how: string } | null) =>
  found === null ? null : [text.slice(found.start, found.end), found.how];

describe("words taken out of a text", () => {
  it.each([
    ["to the letter", "left Odal before the storm", ["left Odal before the storm", "same"]],
    ["with straight quotation marks", '"We\'ll leave," the captain', ["“We’ll leave,” the captain", "even"]],
    ["with another dash", "said - twice", ["said – twice", "even"]],
    ["over a line end", "back in the evening", ["back in the\nevening", "even"]],
    ["with white space around", "  nobody knew why. ", ["nobody knew why.", "same"]],
    ["with a soft hyphen", "no\u00adbody knew", ["nobody knew", "even"]],
    ["a letter off", "The Marlin left Ödal before a storm.", ["The Marlin left Odal before the storm.", "changed"]],
    ["of another text", "Nothing of the kind was ever said on board", null],
    ["nothing", " ", null],
  ])("are found %s", (_, quote, expected) => expect(wordsAt(placeQuote(quoted, { ...bare, quote }))).toEqual(expected));

  it("stand where their surroundings agree", () => {
    const found = placeVerbatim(quoted, { ...bare, quote: "The Marlin", suffix: " came back" });
    expect(found?.start).toBe(text.lastIndexOf("The Marlin"));
  });

  it("stand nearest to the hint, in UTF-16 units and in code points alike", () => {
    const units = text.lastIndexOf("The Marlin");
    const points = Array.from(text.slice(0, units)).length;
    expect(points).toBe(units - 1);
    for (const start of [units, points]) {
      const position = { start, end: start + 10 };
      expect(placeVerbatim(quoted, { ...bare, quote: "The Marlin", position })?.start).toBe(units);
    }
    expect(placeVerbatim(quoted, { ...bare, quote: "The Marlin", position: { start: 0, end: 10 } })?.start).toBe(
      text.indexOf("The Marlin"),
    );
  });

  it("are found wherever they were cut out, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % any.length, b % any.length].toSorted((x, y) => x - y) as [number, number];
        const quote = any.slice(start, end + 1);
        if (evenQuote(quote).text.trim() === "") return;
        const found = placeVerbatim(quotedText(any), { ...bare, quote, position: { start, end: end + 1 } });
        expect(found).not.toBeNull();
        expect(evenQuote(any.slice(found!.start, found!.end)).text.trim()).toBe(evenQuote(quote).text.trim());
      }),
    );
  });
});
