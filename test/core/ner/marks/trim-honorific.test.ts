import { expect, it } from "vitest";
import { trimHonorific } from "../../../../src/core/ner/marks/trim-honorific.ts";

it.each([
  ["ja", "person", "田中一郎さん", "田中一郎"],
  ["ja", "person", "田中氏", "田中"],
  ["ja", "person", "さん", "さん"],
  ["ja", "organisation", "屋さん", "屋さん"],
  ["ko", "person", "박정수 씨", "박정수"],
  ["zh", "person", "田中氏", "田中氏"],
  [undefined, "person", "田中さん", "田中さん"],
] as const)("in %s, a %s: %s", (language, type, text, left) => {
  const { start, end } = trimHonorific(text, { start: 0, end: text.length, type, score: 1 }, language);
  expect(text.slice(start, end)).toBe(left);
});
