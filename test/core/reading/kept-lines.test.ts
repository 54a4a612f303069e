import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { findKeptLines } from "../../../src/core/reading/kept-lines.ts";
import { folderOfReportCase, readReportExpectation } from "../../support/report-case.ts";

const { shownLines } = readReportExpectation("lines-that-matter") as { shownLines: Record<string, readonly string[]> };

/** The last paragraph of an article, as the lines in which a reader sees it. */
function linesOf(slice: string): string[] {
  const { text, paragraphs } = parseArticle(slice, { id: "a", seed: "a.txt", line: 1, nth: 1 }).article;
  const paragraph = paragraphs.at(-1) ?? { start: 0, end: 0 };
  const { breaks } = findKeptLines(text, paragraph);
  const starts = [paragraph.start, ...breaks.map(({ start }) => start)];
  return starts.map((start, i) => text.slice(start, starts[i + 1] ?? paragraph.end).replace(/^[\r\n]+/u, ""));
}

describe("findKeptLines", () => {
  it.each(Object.entries(shownLines))("shows the lines of %s one by one", (file, lines) => {
    expect(linesOf(readFileSync(join(folderOfReportCase("lines-that-matter"), file), "utf8"))).toEqual(lines);
  });

  it("lets wrapped prose flow", () => {
    const prose =
      "On Tuesday the envoy and her deputy, who had\nwaited for a week, left by the early boat for\nBuenos Aires.";
    expect(linesOf(`date 2023-11-06\n# Envoys\n\n${prose}`)).toEqual([prose]);
  });

  it("breaks what stands over and under the prose of a letter", () => {
    const text =
      "Dear Sir,\nI write to you about the lamps, which are\nstill dry, and about the gate of the quay.\nYours truly,\nIlse Bramm";
    expect(linesOf(`date 2023-11-06\n# A letter\n\n${text}`)).toEqual([
      "Dear Sir,",
      "I write to you about the lamps, which are\nstill dry, and about the gate of the quay.",
      "Yours truly,",
      "Ilse Bramm",
    ]);
  });

  it.each([
    ["of a key each", "Oil: 3 barrels\nWick: 2 yards\nSoap: none"],
    ["of a speaker each", "VELL: The gate was open.\nOSTER: It was not.\nVELL: I saw it."],
    ["of Chinese verse", "床前明月光，\n疑是地上霜。\n舉頭望明月，\n低頭思故鄉。"],
  ])("breaks lines %s", (_what, text) => {
    expect(linesOf(`date 2023-11-06\n# Lines\n\n${text}`)).toEqual(text.split("\n"));
  });

  it.each([
    [
      "Chinese prose",
      "港务局今天决定拓宽港口的大门，工程将在春天开始，\n市长说这是我们国家的大事，预计明年秋天才能够完\n成，费用由国家负担。",
    ],
    [
      "prose set to one width with spaces",
      "The  lamps  were filled at   noon and burned\nwell all through   the  night,   and  nobody\ncame  until  the  morning,   when  the  mail\nboat called with two letters.",
    ],
  ])("lets %s flow", (_what, text) => {
    expect(linesOf(`date 2023-11-06\n# Lines\n\n${text}`)).toEqual([text]);
  });

  it("knows a table by most of its lines", () => {
    const text = "Name      Pence\nOster     40\nVell      22";
    expect(findKeptLines(text, { start: 0, end: text.length }).isTable).toBe(true);
    expect(findKeptLines("One line  only", { start: 0, end: 14 }).isTable).toBe(false);
  });

  it("reads a paragraph of many lines to its end", () => {
    const text = "one anchor,\n  two lamps,\n".repeat(2000).trimEnd();
    expect(findKeptLines(text, { start: 0, end: text.length }).breaks).toHaveLength(3999);
  });
});
