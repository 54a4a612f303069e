import { describe, expect, it } from "vitest";
import { finishDrafts } from "../../src/ingest/finish-drafts.ts";

function pageStartsOf(paragraphs: readonly string[], pages: readonly number[]) {
  return finishDrafts("a.pdf", "PDF", { drafts: [{ title: "A", paragraphs, pages }], complaints: [] }).documents[0]
    ?.pageStarts;
}

describe("where the pages of a printed file begin", () => {
  it("is told by offsets in the text", () => {
    const paragraphs = ["One.", "Two.", "Three."];
    const [second = -1, third = -1] = pageStartsOf(paragraphs, [1, 2, 3]) ?? [];
    const text = paragraphs.join("\n\n");
    expect([text.slice(second, second + 4), text.slice(third)]).toEqual(["Two.", "Three."]);
  });

  it("is where the next paragraph begins for pages without one, and past paragraphs that are empty", () => {
    expect(pageStartsOf(["One.", " ", "Two."], [1, 2, 4])).toEqual([6, 6, 6]);
    expect(pageStartsOf(["Alone."], [1])).toEqual([]);
  });
});
