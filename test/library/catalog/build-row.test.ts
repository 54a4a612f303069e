import { describe, expect, it } from "vitest";
import type { RowEntity } from "../../../src/core/catalog/row.ts";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { findMainEntities, readRowText } from "../../../src/library/catalog/build-row.ts";

describe("a row's text", () => {
  it("takes words and first line from the article, the line beginning where a derived title stops", () => {
    const seed =
      "date 2023-11-06 Despite attempts to negotiate a prisoner exchange between Hamas and Israel, the terrorist group has announced its refusal to engage in talks during the current hostilities.";
    const { article } = parseArticle(seed, { id: "a", seed: "a.txt", line: 1, nth: 1 });
    expect(readRowText(article)).toEqual({
      words: 26,
      snippet: "… the terrorist group has announced its refusal to engage in talks during the current hostilities.",
    });
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
