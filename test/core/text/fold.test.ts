import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithOffsets } from "../../../src/core/text/fold.ts";

describe("fold", () => {
  it.each([
    ["Recep Tayyip Erdoğan", "recep tayyip erdogan"],
    ["İSTANBUL", "istanbul"],
    ["ısı", "isi"],
    ["Gerhard Schröder, GROẞE Straße", "gerhard schroder, grosse strasse"],
    ["Łódź, Ærø, Đà Nẵng", "lodz, aero, da nang"],
    ["Горбачёв", "горбачев"],
    ["ΟΔΥΣΣΕΥΣ and Ὀδυσσεύς", "οδυσσευσ and οδυσσευσ"],
    ["Qatar’s “role”—so far", 'qatar\'s "role"-so far'],
    ["co\u00ADoperation", "cooperation"],
    ["ＡＢＣ ﬁle", "abc file"],
    ["مُحَمَّد", "محمد"],
    ["أحمد", "احمد"],
    ["שָׁלוֹם", "שלום"],
    ["한국 東京 ガザ", "한국 東京 ガザ"],
    ["हिन्दी", "हिन्दी"],
    ["US$ 5 and U.S.", "us$ 5 and u.s."],
    ["", ""],
  ])("makes %s into %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("foldWithOffsets", () => {
  it("leads a folded range back to the original", () => {
    const original = "In der Straße sprach Erdog\u0306an";
    const { text, starts } = foldWithOffsets(original);
    const at = text.indexOf("erdogan");
    expect(original.slice(starts[at], starts[at + "erdogan".length])).toBe("Erdog\u0306an");
    const street = text.indexOf("strasse");
    expect(original.slice(starts[street], starts[street + "strasse".length])).toBe("Straße");
  });

  it.each(["grapheme", "binary"] as const)("folds as fold does, whatever the text (%s)", (unit) => {
    fc.assert(
      fc.property(fc.string({ unit }), (original) => {
        const { text, starts } = foldWithOffsets(original);
        expect(text).toBe(fold(original));
        expect(starts).toHaveLength(text.length + 1);
        expect(starts[text.length]).toBe(original.length);
        for (let i = 0; i < text.length; i++) expect(starts[i]!).toBeLessThanOrEqual(starts[i + 1]!);
      }),
      { numRuns: 2000 },
    );
  });
});
