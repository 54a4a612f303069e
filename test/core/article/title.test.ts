import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findParagraphs } from "../../../src/core/article/paragraphs.ts";
import { findTitle } from "../../../src/core/article/title.ts";

const titleOf = (text: string) => findTitle(text, findParagraphs(text));

/** A text without what a title leaves out, and without the "…" of a cut. */
const bare = (text: string) =>
  text.replace(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu, "").replace(/…$/u, "");

describe("findTitle", () => {
  it.each([
    [
      "a sentence that fits, whole",
      "Heavy rain fell on Hallow, and the river rose. Nobody was hurt.",
      "Heavy rain fell on Hallow, and the river rose.",
    ],
    [
      "the first clause of 40 to 110 signs",
      "Despite attempts to negotiate a prisoner exchange between Hamas and Israel, the terrorist group has announced its refusal to engage in talks.",
      "Despite attempts to negotiate a prisoner exchange between Hamas and Israel…",
    ],
    [
      "no clause before the fortieth sign",
      `In spring, the board ${"met and ".repeat(14)}met.`,
      "In spring, the board met and met and met and met and met and met and met and met and met and met and met…",
    ],
    [
      "a clause that ends in a dash",
      "The pumps below the old mill have not worked since spring — a fact that the board, which keeps no minutes at all, does not dispute.",
      "The pumps below the old mill have not worked since spring…",
    ],
    [
      "no dangling article or preposition",
      "The board that looks after all the pumps below the old mill has not met since the spring in the year of the very high water.",
      "The board that looks after all the pumps below the old mill has not met since the spring in the year…",
    ],
    [
      "a thousand is no clause end",
      "The town of Hallow has paid its board of pumps 1,250,000 crowns in the years since the last flood and has not seen a pump turn.",
      "The town of Hallow has paid its board of pumps 1,250,000 crowns in the years since the last flood and has not…",
    ],
    [
      "an abbreviation goes on",
      "Gen. Lee of the U.S. Army met Dr. Ann B. Cole at 5 p.m. in St. Olaf’s. They talked.",
      "Gen. Lee of the U.S. Army met Dr. Ann B. Cole at 5 p.m. in St. Olaf’s.",
    ],
    [
      "an abbreviation ends the sentence before “The”",
      "The pumps were made in the U.S. The mayor regrets it.",
      "The pumps were made in the U.S.",
    ],
    ["speech goes on in small letters", "“Stop!” cried the mayor. Nobody did.", "“Stop!” cried the mayor."],
    [
      "very short sentences take the next one along",
      "12th. Up betimes. To the river by boat. Home.",
      "12th. Up betimes. To the river by boat.",
    ],
    [
      "line breaks inside a sentence are spaces",
      "The river\r\n   rose by two\tmetres. Nobody slept.",
      "The river rose by two metres.",
    ],
    ["Chinese ends sentences without spaces", "夜里河水上涨了两米。没有人受伤。", "夜里河水上涨了两米。"],
    [
      "Arabic question marks end sentences",
      "هل أُصلحت المضخات في المدينة القديمة؟ لا أحد يعرف.",
      "هل أُصلحت المضخات في المدينة القديمة؟",
    ],
    ["a word that never ends is cut", "a".repeat(5000), `${"a".repeat(110)}…`],
    ["one sign", "x", "x"],
    ["overrides and controls are left out", "The \u202Eriver\u202C rose\u0000 high.", "The river rose high."],
    ["Markdown's sharps are left out", "## What the river did.", "What the river did."],
  ])("derives: %s", (_name, text, title) => {
    expect(titleOf(text)).toMatchObject({ title, isDerived: true });
  });

  it.each([
    [
      "High water in Hallow: boats carry forty families\n\nThe river rose.",
      "High water in Hallow: boats carry forty families",
    ],
    ["Who will mend the pumps?\n\nThe river rose.", "Who will mend the pumps?"],
    ["Hello, world! We are Hallow\n\nThe river rose.", "Hello, world! We are Hallow"],
  ])("takes a headline as it stands: %s", (text, title) => {
    expect(titleOf(text)).toEqual({ title, isDerived: false, start: 0, end: text.indexOf("\n") });
  });

  it.each([
    "To the people of Hallow:\n\nThe river rose.",
    "Roses are red\nViolets are blue\n\nThe end",
    "Only one paragraph here",
    "It rained. Boats came\n\nMore.",
    "น้ำขึ้น\n\nน้ำลง",
  ])("does not take “%s” for a headline and text", (text) => {
    expect(titleOf(text)?.isDerived).toBe(true);
  });

  it("passes over ornaments to the first words", () => {
    expect(titleOf("* * *\n\nThe river rose.")?.title).toBe("The river rose.");
    expect(titleOf("* * *")?.title).toBe("* * *");
  });

  it("finds none in a text of white space and controls", () => {
    expect(titleOf(" \n\u0000\u200B\n")).toBeNull();
  });

  it.each(["\u3164", "\u2800", "\u00AD", "\u034F", "\u115F", "\u180E", "\u{E0041}\u{E007F}", "\u200D\uFE0F"])(
    "finds no title in signs that are drawn as nothing (%j)",
    (sign) => {
      expect(titleOf(`${sign}${sign}\n\n`)).toBeNull();
    },
  );

  it("never parts a family or an accent from its letter", () => {
    expect(titleOf("👩‍👩‍👧‍👦".repeat(40))?.title).toBe(`${"👩‍👩‍👧‍👦".repeat(10)}…`);
    expect(titleOf("e\u0301".repeat(200))?.title).toBe(`${"e\u0301".repeat(55)}…`);
  });

  it("invents nothing: a title is what its span of the text shows, and one line", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom(" ", "\n", ". ", ", ", "the ", "U.S.", "—", "。", "\u202E", "#"),
            fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
          ),
          maxLength: 60,
        }),
        (text) => {
          const found = titleOf(text);
          if (found === null) return;
          const stands = text.slice(found.start, found.end);
          const said = found.isDerived ? stands : stands.replace(/^#{1,6}[ \t]+(?=\S)/u, ""); // a headline's span is its whole paragraph
          expect(bare(found.title)).toBe(bare(said));
          expect(found.title).not.toMatch(/[\n\r\u2028\u2029\u202A-\u202E]/u);
          expect(found.title.length).toBeLessThanOrEqual(130);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
