import { describe, expect, it } from "vitest";
import { findParagraphs } from "../../../src/core/article/paragraphs.ts";

function paragraphsOf(text: string): string[] {
  return findParagraphs(text).map(({ start, end }) => text.slice(start, end));
}

const long = "The tug brought the barges up on the flood and lay";
const end = "off the stairs until noon.";

describe("findParagraphs", () => {
  it.each([
    ["at blank lines", "One.\n\nTwo.", ["One.", "Two."]],
    ["at a line of white space", "One.\n \t\nTwo.", ["One.", "Two."]],
    [
      "at an indent, as books set them",
      `${long}\n${end}\n   Then ${long}\n${end}`,
      [`${long}\n${end}`, `Then ${long}\n${end}`],
    ],
    ["at a tab", `${long}\n${end}\n\tThen rain.`, [`${long}\n${end}`, "Then rain."]],
    [
      "at an ideographic space",
      "\u3000港の評議会は門を広げることを決めた。工事は\n春に始まる。\n\u3000翌日、市長は岸壁を訪れて長く話をした。",
      ["港の評議会は門を広げることを決めた。工事は\n春に始まる。", "翌日、市長は岸壁を訪れて長く話をした。"],
    ],
  ])("parts %s", (_where, text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });

  it.each([
    ["verse with lines set in", "The gate is shut,\n  the bell is rung.\nThe boats lie still,\n  the nets are hung."],
    ["an indent in the middle of a sentence", `${long}\n   ${end}`],
    ["a block that is set in as a whole", `  ${long}.\n  ${long}\n  ${end}`],
    ["items of a list", `${long}:\n   - one anchor, and all that belongs to it.\n   - two lamps.`],
    ["a wrapped text", `${long}\n${end}\n${long}`],
  ])("keeps together %s", (_what, text) => {
    expect(paragraphsOf(text)).toEqual([text.trim()]);
  });
});
