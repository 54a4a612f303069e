import { describe, expect, it } from "vitest";
import { quotesOf } from "../../../src/core/reading/quotes.ts";
import { groupByArticle } from "../../../src/features/entities/quotes.ts";

const text =
  "Inga Moe left Odal at dawn. Nobody saw her, Moe said later; Moe likes it so.\n\nThe ferry waited. “Where is Moe?” asked the captain.";
const paragraphs = [
  { start: 0, end: text.indexOf("\n\n") },
  { start: text.indexOf("\n\n") + 2, end: text.length },
];
const spansOf = (name: string) =>
  [...text.matchAll(new RegExp(name, "gu"))].map(({ index }) => ({ start: index, end: index + name.length }));
const shown = (spans: readonly { start: number; end: number }[]) =>
  quotesOf({ text, paragraphs }, spans).map(
    ({ paragraph, pieces }) =>
      `${paragraph}: ${pieces.map(({ start, end, marked }) => (marked === null ? text.slice(start, end) : `[${text.slice(start, end)}]`)).join("")}`,
  );
const at = (place: number, start: number) => ({ place, date: "2024-01-02", start, end: start + 3 });

describe("quotes", () => {
  it("give each sentence once, with every mention in it, and the number of its paragraph", () => {
    expect(shown(spansOf("Moe"))).toEqual([
      "0: Inga [Moe] left Odal at dawn.",
      "0: Nobody saw her, [Moe] said later; [Moe] likes it so.",
      "1: “Where is [Moe]?” asked the captain.",
    ]);
  });

  it("leave out a span that lies in no paragraph", () => {
    expect(shown([{ start: text.length + 3, end: text.length + 6 }])).toEqual([]);
  });

  it("cut a sentence without end at words, and say so", () => {
    const long = `${"lighthouse ".repeat(90)}Moe ${"lighthouse ".repeat(90)}`.trimEnd();
    const start = long.indexOf("Moe");
    const [quote] = quotesOf({ text: long, paragraphs: [{ start: 0, end: long.length }] }, [{ start, end: start + 3 }]);
    const from = quote?.pieces[0]?.start ?? 0;
    const to = quote?.pieces.at(-1)?.end ?? 0;
    expect([quote?.isCutBefore, quote?.isCutAfter]).toEqual([true, true]);
    expect(long.slice(from, to)).toMatch(/^lighthouse .* Moe .* lighthouse$/u);
    expect(to - from).toBeLessThan(660);
  });

  it("are grouped by article in the order in which they are listed", () => {
    expect(
      groupByArticle([at(4, 0), at(4, 9), at(7, 2), at(4, 20)]).map(({ place, spans }) => [place, spans.length]),
    ).toEqual([
      [4, 2],
      [7, 1],
      [4, 1],
    ]);
  });
});
