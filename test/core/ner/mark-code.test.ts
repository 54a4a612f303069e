import { expect, it } from "vitest";
import { codeOfMark, markStep, readMarkCode } from "../../../src/core/ner/mark-code.ts";
import { mentionTypes } from "../../../src/core/ner/mention.ts";

it.each(mentionTypes)("says of a %s whether it is a nationality word, or one that the tagger passed over", (type) => {
  for (const mark of [{ type }, { type, isNationality: true as const }, { type, isRecalled: true as const }])
    expect(readMarkCode(codeOfMark(mark))).toEqual(mark);
});

it("has room for types that there are not yet, so that what is kept in a browser stays what it is when one is added", () => {
  expect(mentionTypes.length).toBeLessThan(markStep);
  expect(readMarkCode(markStep - 1)).toEqual({ type: "other" });
});

it("reads the codes of before, which had room for four types", () => {
  expect([2, 7, 9].map((code) => readMarkCode(code, 4))).toEqual([
    { type: "place" },
    { type: "other", isNationality: true },
    { type: "organisation", isRecalled: true },
  ]);
});
