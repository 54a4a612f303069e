import { describe, expect, it } from "vitest";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";
import { findTokens } from "../../../src/core/text/tokens.ts";

const page = `date 2023-11-06

The harbour was closed on       In the afternoon the council
Thursday after a storm that     met at the town hall to speak
nobody had foreseen took the    about the price of bread,
roof from the market of Sir     which has gone up by a third
Edgar Lowe. The boats that      since the summer, and about
had gone out stayed at Cux-     the lamps on the quay, said
haven until the morning.        Nora Vell, and went home.

date 30.02.2023

Another text.
`;

const bytes = new TextEncoder().encode(page);

describe("a seed in columns", () => {
  const { articles, problems } = parseSeed("courier.txt", bytes);

  it("has one canonical text, column after column, which is the text that is shown, searched and marked", () => {
    const [{ text, paragraphs }] = [articles[0]!];
    expect(text).toContain("market of Sir\nEdgar Lowe");
    expect(text).toContain("said\nNora Vell");
    expect(paragraphs.map(({ start, end }) => text.slice(start, end).split("\n")[0])).toEqual([
      "The harbour was closed on",
      "In the afternoon the council",
    ]);
  });

  it("joins a word that a line end of a column cuts", () => {
    const { text } = articles[0]!;
    expect(findTokens(text).map(({ start, end }) => text.slice(start, end))).toContain("Cux-\nhaven");
  });

  it("is said, with the lines of the file, and other problems keep the lines that they have there", () => {
    expect(problems.map(({ kind, line, message }) => ({ kind, line, message }))).toEqual([
      {
        kind: "columns-read",
        line: 0,
        message: "Columns side by side were read one after the other (lines 3 to 9).",
      },
      expect.objectContaining({ line: 11 }),
    ]);
    expect(articles.map(({ line }) => line)).toEqual([1, 11]);
  });
});
