import { describe, expect, it } from "vitest";
import { cutLongParagraphs } from "../../../src/core/reading/cut-long-paragraphs.ts";

const sentence = "The delegation met the mayor of Lagos and left without a word. ";

function cut(text: string): string[] {
  return cutLongParagraphs(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end));
}

describe("cutLongParagraphs", () => {
  it("leaves every paragraph of an ordinary text as it is", () => {
    const paragraphs = [{ start: 0, end: 62 }];
    expect(cutLongParagraphs(sentence, paragraphs)).toBe(paragraphs);
  });

  it("cuts after a sentence, and loses nothing but the white space there", () => {
    const text = sentence.repeat(1000).trim();
    const pieces = cut(text);
    expect(pieces.length).toBe(4);
    expect(pieces.every((piece) => piece.endsWith(".") && piece.startsWith("The"))).toBe(true);
    expect(pieces.join(" ")).toBe(text);
  });

  it("cuts at a space where no sentence ends", () => {
    const text = "word ".repeat(9000).trim();
    expect(cut(text).join(" ")).toBe(text);
  });

  it("cuts between two characters where there is no space, and never inside one", () => {
    const text = `x${"🕊".repeat(30_000)}`;
    const pieces = cut(text);
    expect(pieces.join("")).toBe(text);
    expect(pieces.every((piece) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece))).toBe(true);
  });

  it("takes 20 MB in one line", () => {
    const text = sentence.repeat(320_000);
    expect(cut(text).length).toBeGreaterThan(1000);
  });
});
