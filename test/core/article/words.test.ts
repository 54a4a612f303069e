import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingMinutes, wordCount } from "../../../src/core/article/words.ts";

describe("wordCount", () => {
  it.each([
    ["", 0],
    ["The river rose.", 3],
    ["a well-known fact — Søren’s, at 3.5 km", 7],
    ["* * *", 0],
    ["“Stop!”", 1],
    ["👩‍👩‍👧‍👦 🌊", 0],
    ["река поднялась", 2],
    ["ارتفع منسوب النهر", 3],
    ["한국의 강이 불어났다", 3],
    ["रात में नदी", 3],
    ["夜里河水上涨了两米。", 5],
    ["夜 里", 2],
    ["川は rose", 2],
    ["แม่น้ำสูงขึ้น", 2],
    ["𠮷野家", 2],
    ["one\u00A0two\u3000three\u2003four", 4],
  ])("counts %s", (text, words) => {
    expect(wordCount(text)).toBe(words);
  });

  it("counts what splitting at white space counts, where words are parted by it", () => {
    const unit = fc.constantFrom("a", "é", "7", " ", "\n", "-", "’", "—", "ж", ".");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        expect(wordCount(text)).toBe(text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length);
      }),
    );
  });
});

describe("readingMinutes", () => {
  it.each([
    [0, 0],
    [1, 1],
    [298, 1],
    [357, 2],
    [2380, 10],
  ])("gives %i words their minutes", (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
