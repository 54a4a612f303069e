import { describe, expect, it } from "vitest";
import type { AnchoredLine } from "../../../src/core/entities/ledger/anchor-lines.ts";
import { groupLines } from "../../../src/features/corrections/preview-groups.ts";

let made = 0;
const line = (prefix: string, suffix: string) =>
  ({ key: `${made++}`, prefix, words: "my Lord", suffix }) as AnchoredLine;
const group = (...lines: readonly AnchoredLine[]) => ({ article: "a", date: null, title: "", lines });

const groups = [
  group(line("Up and to ", " Sandwich at Whitehall"), line("told by ", ", who came")),
  group(line("Went to ", " Sandwich’s lodging"), line("with ", " and his lady"), line("", " Crew")),
];
const tally = (by: "after" | "before" | "capital") =>
  groupLines(groups, by).map(({ label, lines }) => `${label}: ${lines.length}`);

describe("the lines of a preview", () => {
  it("are grouped by the word after, the largest group first", () => {
    expect(tally("after")).toEqual([
      "before “Sandwich”: 2",
      "before a sign, or at an end: 1",
      "before “Crew”: 1",
      "before “and”: 1",
    ]);
  });

  it("are parted by whether a capital follows, so that “my Lord” alone can be told from “my Lord Sandwich”", () => {
    expect(tally("capital")).toEqual([
      "before a word with a capital: 3",
      "before a sign, or at an end: 1",
      "before a word in small letters: 1",
    ]);
  });

  it("are grouped by the word before", () => {
    expect(tally("before")).toEqual([
      "behind “to”: 2",
      "behind a sign, or at a beginning: 1",
      "behind “by”: 1",
      "behind “with”: 1",
    ]);
  });

  it("are each in one group", () => {
    for (const by of ["after", "before", "capital"] as const)
      expect(new Set(groupLines(groups, by).flatMap(({ lines }) => lines.map(({ key }) => key))).size).toBe(5);
  });
});
