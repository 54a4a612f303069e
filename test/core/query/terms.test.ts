import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexedTerms, indexedText } from "../../../src/core/query/indexed-text.ts";
import { splitTerms } from "../../../src/core/query/terms.ts";

const texts = (text: string) => splitTerms(text).map((term) => term.text);

/** What SQLite's `ascii` tokenizer does: parts at every ASCII sign that is no letter or digit, folds ASCII case. */
const asciiTokens = (text: string) =>
  text
    .toLowerCase()
    .split(/[\0-\x2f:-@[-`{-\x7f]+/)
    .filter((token) => token !== "");

describe("splitTerms", () => {
  it.each([
    ["Israel’s army", ["israel", "army"]],
    ["O’Neill's café", ["o", "neill", "cafe"]],
    ["al-Shifa, U.S.", ["al", "shifa", "u", "s"]],
    ["don't", ["don", "t"]],
    ["'s-Hertogenbosch", ["s", "hertogenbosch"]],
    ["Straße, Øresund, Łódź, İstanbul", ["strasse", "oresund", "lodz", "istanbul"]],
    ["so\u00adft hy\u200bphen", ["soft", "hyphen"]],
    ["e\u0301lan and élan", ["elan", "and", "elan"]],
    ["東京都", ["東京", "京都", "都"]],
    ["iPhone手机", ["iphone", "手机", "机"]],
    ["غَزَّة", ["غزه"]],
    ["الكتاب وبالكتاب للكتاب", ["كتاب", "كتاب", "كتاب"]],
    ["الله", ["الله"]],
    ["١٢٣ and १२३", ["123", "and", "123"]],
    ["1,043 or 10\u202f000", ["1043", "or", "10000"]],
    ["uncon-\nstitutional, well-\nknown", ["unconstitutional", "well", "known"]],
    ['צה"ל', ["צהל"]],
    ["Hawaiʻi and ʿAbd", ["hawaii", "and", "abd"]],
    ["ｶﾞ and か\u3099", ["ガ", "and", "が"]],
    ["\u1112\u1161\u11ab\u1100\u116e\u11a8", ["한국", "국"]],
    ["क़लम", ["कलम"]],
    ["東\n京", ["東京", "京"]],
    ["हिन्दी", ["हिन्दी"]],
    ["", []],
    ["… — !", []],
  ])("cuts %j into %j", (text, terms) => {
    expect(texts(text)).toEqual(terms);
  });

  it("says where each term stands", () => {
    expect(splitTerms("A café’s door")).toEqual([
      { text: "a", start: 0, end: 1, firstEnd: null },
      { text: "cafe", start: 2, end: 6, firstEnd: null },
      { text: "door", start: 9, end: 13, firstEnd: null },
    ]);
  });

  it("gives the terms that the index's tokenizer makes of the rewritten text", () => {
    const tricky = fc.constantFrom(
      "a",
      "S",
      "s",
      "'",
      "’",
      "é",
      "\u0301",
      "手",
      "東",
      "한",
      "か\u3099",
      "\u00ad",
      " ",
      "-",
      "_",
      "ß",
      "ſ",
      "½",
      "ａ",
      "\ud800",
      "𝐬",
      "\u{20000}",
      "ｶﾞ",
      "ก็",
      "1",
      "1,043",
      "U.S.",
      "F-16",
      "-\n",
      "\u00ad\r\n",
      ",000",
      "Ü",
      "ال",
      "كتاب",
      'צה"ל',
      "ᄀ",
      "ᅡ",
      "國",
      "ʻ",
      "٣",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(tricky).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(asciiTokens(indexedText(value))).toEqual(indexedTerms(value).map((term) => term.text));
      }),
      { numRuns: 2000 },
    );
  });
});
