import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concordance, sortConcordance } from "../../../src/core/query/concordance.ts";
import { editDistance } from "../../../src/core/query/edit-distance.ts";
import { cutExcerpt } from "../../../src/core/query/excerpt.ts";
import { findHits } from "../../../src/core/query/hits.ts";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { findPhrases } from "../../../src/core/query/phrase.ts";

const hitsOf = (text: string, q: string) =>
  findHits(text, findPhrases(parseQuery(q).tree)).map(({ start, end }) => text.slice(start, end));

describe("findHits", () => {
  it.each([
    ["Doctors at al-Shifa said that Al-Shifa’s fuel would last.", "shifa", ["Shifa", "Shifa"]],
    ["A café, a CAFÉ and a cafeteria.", "cafe", ["café", "CAFÉ"]],
    ["A café and a cafeteria.", "caf*", ["café", "cafeteria"]],
    ["The White House, a white\nhouse.", '"white house"', ["White House", "white\nhouse"]],
    ["Fuel for the hospital.", "hospital near fuel -doctors", ["Fuel", "hospital"]],
    ["O’Neill's house", "o'neill", ["O’Neill"]],
    ["東京都の病院", "京都", ["京都"]],
    ["東京都の病院", "都", ["都"]],
    ["one two three two three", '"one two" "two three"', ["one two three", "two three"]],
    ["WHO says who heard the WHO’s call; W.H.O. did.", "=WHO", ["WHO", "WHO", "W.H.O."]],
    ["ÉTATS et états de la ВОЗ, воз", "=ÉTATS =ВОЗ", ["ÉTATS", "ВОЗ"]],
    ["The US air force and us.", '="US Air Force"', ["US air force"]],
    ["iPhone, Iphone, IPHONE, iPhones", "=iPhone*", ["iPhone", "iPhones"]],
    ["Gaza", "title:gaza person:gaza", []],
    ["Gaza", "", []],
  ])("marks in %j for %j: %j", (text, q, expected) => {
    expect(hitsOf(text, q)).toEqual(expected);
  });
});

describe("cutExcerpt", () => {
  const text = `Nothing here yet. ${"The weather was fine in those days. ".repeat(20)}Then fuel ran out, and the hospital without fuel went dark. ${"Later came rain. ".repeat(20)}`;

  it("shows where most hits are, cut at words", () => {
    const excerpt = cutExcerpt(text, findHits(text, findPhrases(parseQuery("fuel hospital").tree)), 80);
    expect(excerpt.text).toBe("in those days. Then fuel ran out, and the hospital without fuel went dark. Later");
    expect(excerpt.hits.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(["fuel", "hospital", "fuel"]);
    expect(excerpt).toMatchObject({ isFromStart: false, isToEnd: false });
  });

  it("shows the beginning when there are no hits", () => {
    expect(cutExcerpt("Short.\n\nText.", [], 80)).toEqual({
      text: "Short.  Text.",
      hits: [],
      start: 0,
      isFromStart: true,
      isToEnd: true,
    });
  });

  it("keeps hits inside and offsets true for any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("fuel", "a", "hospitals", "\n", "東京", "𠀀", "é"), { maxLength: 80 }),
        fc.integer({ min: 5, max: 60 }),
        (parts, length) => {
          const whole = parts.join(" ");
          const excerpt = cutExcerpt(whole, findHits(whole, findPhrases(parseQuery("fuel 東京").tree)), length);
          expect(excerpt.text).toBe(
            whole.slice(excerpt.start, excerpt.start + excerpt.text.length).replace(/\s/gu, " "),
          );
          for (const { start, end } of excerpt.hits) expect(["fuel", "東京"]).toContain(excerpt.text.slice(start, end));
        },
      ),
    );
  });
});

describe("concordance", () => {
  const text = "The fuel ran out.\nNo fuel came, and old fuel burnt badly.";
  const lines = concordance(text, findHits(text, findPhrases(parseQuery("fuel").tree)), 12);

  it("sets each hit in its context", () => {
    expect(lines.map(({ before, hit, after }) => `${before}|${hit}|${after}`)).toEqual([
      "The |fuel| ran out. No",
      "ran out. No |fuel| came, and",
      "and old |fuel| burnt",
    ]);
  });

  it("sorts by what stands to the right, or to the left read outwards", () => {
    expect(sortConcordance(lines, "right").map(({ after }) => after.trim())).toEqual([
      "burnt",
      "came, and",
      "ran out. No",
    ]);
    expect(sortConcordance(lines, "left").map(({ before }) => before.trim())).toEqual([
      "ran out. No",
      "and old",
      "The",
    ]);
  });
});

/** The definition, without its bounds: the slowest way and the surest. */
function naiveDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const costs = [
    naiveDistance(a.slice(1), b) + 1,
    naiveDistance(a, b.slice(1)) + 1,
    naiveDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    costs.push(naiveDistance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...costs);
}

describe("editDistance", () => {
  it.each([
    ["hopsital", "hospital", 1],
    ["goverment", "government", 1],
    ["gaza", "gaza", 0],
    ["", "ab", 2],
    ["gaza", "qatar", null],
  ])("from %j to %j is %j", (one, other, expected) => {
    expect(editDistance(one, other, 2)).toBe(expected);
  });

  it("agrees with its definition", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        const distance = naiveDistance(one, other);
        expect(editDistance(one, other, most)).toBe(distance <= most ? distance : null);
      }),
    );
  });
});
