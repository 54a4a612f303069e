import { describe, expect, it } from "vitest";
import type { RowEntity } from "../../../src/core/catalog/row.ts";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";
import { findMainEntities } from "../../../src/library/catalog/build-row.ts";
import { countWords } from "../../../src/library/catalog/count-words.ts";
import { findSnippet } from "../../../src/library/catalog/find-snippet.ts";

describe("a row's words", () => {
  it.each([
    ["Mr. Badran’s office – in Qatar – said 3 words.", 8],
    ["", 0],
    ["— … !", 0],
    ["prisoner-exchange\n\ntalks", 2],
    ["以色列与哈马斯", 4],
    ["Գերմանիա ألمانيا Германия", 3],
  ])("of %j are %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe("a row's snippet", () => {
  const text = "Despite attempts to negotiate a prisoner exchange, the group has announced its refusal.\n\nStrikes went on.";

  it.each([
    ["begins where a derived title stops", "Despite attempts to negotiate a prisoner exchange…", true, "the group has announced its refusal. Strikes went on."],
    ["begins the text under a given title", "Talks fail", false, "Despite attempts to negotiate a prisoner exchange, the group has announced its refusal. Strikes went on."],
    ["begins the text when the title is not there", "Talks fail…", true, "Despite attempts to negotiate a prisoner exchange, the group has announced its refusal. Strikes went on."],
    ["is empty when the text is its title", text, true, ""],
  ])("%s", (_, title, isTitleDerived, snippet) => {
    expect(findSnippet({ text, title, isTitleDerived })).toBe(snippet);
  });

  it("leaves out a given title that stands above the text as a line of its own", () => {
    expect(findSnippet({ text: "Talks fail\n\nThe group refused.", title: "Talks fail", isTitleDerived: false })).toBe("The group refused.");
  });

  it("is cut at a word within 160 characters", () => {
    const snippet = findSnippet({ text: "The siege went on, and nothing moved. ".repeat(9), title: "Siege", isTitleDerived: false });
    expect(snippet).toHaveLength(156);
    expect(snippet.endsWith("and nothing moved. The…")).toBe(true);
  });

  it("never cuts a character in two", () => {
    expect(findSnippet({ text: "🕊".repeat(200), title: "Peace", isTitleDerived: false })).toBe(`${"🕊".repeat(79)}…`);
  });
});

describe("a row's entities", () => {
  const entities = new Map<string, RowEntity>(
    ["israel", "hamas", "gaza", "qatar"].map((id) => [id, { id, name: id.toUpperCase(), type: "place" }]),
  );
  const findEntity = (id: string) => entities.get(id) ?? null;

  it("are the three most mentioned, the earlier first where they are equal", () => {
    const mentions = ["israel", "hamas", "gaza", "qatar", "gaza"].map((id) => mention(id));
    expect(findMainEntities(mentions, findEntity).map((entity) => entity.id)).toEqual(["gaza", "israel", "hamas"]);
  });

  it("do not count nationality words", () => {
    expect(findMainEntities([mention("israel", { isNationality: true })], findEntity)).toEqual([]);
  });
});

function mention(entity: string, more: Partial<ResolvedMention> = {}): ResolvedMention {
  return { start: 0, end: 1, type: "place", score: 1, entity, ...more };
}
