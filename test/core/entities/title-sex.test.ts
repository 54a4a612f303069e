import { describe, expect, it } from "vitest";
import { findTitleSex } from "../../../src/core/entities/name/title-sex.ts";

describe("a title", () => {
  it.each([
    ["Mr. ", "Tarn", "male"],
    ["", "Ms. Tarn", "female"],
    ["my lord ", "Sandwich", "male"],
    ["", "Lady Sandwich", "female"],
    ["Dr. ", "Tarn", null],
    ["her father ", "Tarn", null],
    ["that count ", "Tarn", null],
    ["", "Tarn", null],
  ])("“%s[%s]” says: %s", (before, name, sex) => {
    const text = `${before}${name} left.`;
    expect(findTitleSex(text, { start: before.length, end: before.length + name.length })).toBe(sex);
  });
});
