import { describe, expect, it } from "vitest";
import { decodeSeed } from "../../../src/core/text/decode.ts";
import { isGarbled } from "../../../src/core/text/garbled.ts";
import { findReadTwice } from "../../../src/core/text/read-twice.ts";
import { decodeWindows1252 } from "../../../src/core/text/windows-1252.ts";

const twice = (text: string) => decodeWindows1252(new TextEncoder().encode(text));

describe("findReadTwice", () => {
  it("names the first letter, and counts", () => {
    expect(findReadTwice(twice("The café by the quay says “open”."))).toMatchObject({
      start: 7,
      end: 9,
      letter: "é",
      count: 3,
    });
  });

  it.each([
    ["UTF-8 as it should be", "The café on Søren’s quay – “open” in 水."],
    ["accents side by side", "créée, Noël, naïve, Ãlvares, São"],
    [
      "one such sign in a text about it",
      "Who sees Ã© instead of é has read “UTF-8” as something else – à la carte, voilà, déjà vu.",
    ],
  ])("finds none in %s", (_what, text) => {
    expect(findReadTwice(text)).toBeNull();
  });

  it("is said of a seed, whose text stays as it is", () => {
    const text = twice("The café by the quay.");
    expect(decodeSeed(new TextEncoder().encode(text))).toEqual({ text, encoding: "utf-8", doubts: ["twice"] });
  });
});

describe("isGarbled", () => {
  it.each([
    ["Cyrillic read as Windows-1252", "Ñîâåò ãàâàíè ðåøèë ðàñøèðèòü ìîðñêèå âîðîòà."],
    ["UTF-8 of Cyrillic read twice", twice("Совет гавани решил расширить ворота.")],
    ["Japanese read as Windows-1252", "\u008d`‚Ì•]‹c‰ï ‚Í–å‚ð ‚L‚°‚é‚± ‚Æ‚ðŒˆ ‚ß‚½"],
  ])("knows %s", (_what, text) => {
    expect(isGarbled(text)).toBe(true);
  });

  it.each([
    ["French", "Il a créé l’œuvre à l’école, où elle a été aimée."],
    ["Catalan", "La col·lecció és il·lustrada i paral·lela."],
    ["Icelandic", "Þórður sagði að það væri hægt að fara á sjó í dag."],
    ["English with a broken letter", "The caf\uFFFD reopened and the river rose by two metres on Monday."],
    [
      "English with some letters read twice",
      twice("The café by the quay says that the river rose by two metres on Monday, “at last”."),
    ],
    ["Russian", "Совет гавани решил расширить ворота."],
  ])("takes %s for a text", (_what, text) => {
    expect(isGarbled(text)).toBe(false);
  });
});
