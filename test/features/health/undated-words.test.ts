import { expect, it } from "vitest";
import { undatedWords } from "../../../src/features/health/undated-words.ts";

it.each([
  [0, 4, null],
  [3, 4, "3 of 4 articles have no date."],
  [1, 1200, "1 of 1,200 articles has no date."],
  [4, 4, "None of the 4 articles has a date."],
  [1, 1, "The article has no date."],
])("says of %i undated among %i: %s", (undated, total, said) => {
  expect(undatedWords(undated, total)).toBe(said);
});
