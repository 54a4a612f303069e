import { describe, expect, it } from "vitest";
import { resolveLibrary } from "../../../src/core/entities/resolve/resolve-library.ts";
import fixture from "../../fixtures/entities/inflections.json" with { type: "json" };
import { scoreBCubed } from "../../support/b-cubed.ts";
import { markUp } from "./mark-up.ts";

interface Marked {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly base?: Readonly<Record<string, string | undefined>>;
}

const marked: readonly Marked[] = fixture.articles;
const whom = (text: string): string[] =>
  [...text.matchAll(/\[[pol]:[^\]=]+=([^\]]+)\]/gu)].map((match) => match[1] ?? "");
const articles = marked.map(({ id, text }) => markUp(id, text.replace(/(\[[pol]:[^\]=]+)=[^\]]+\]/gu, "$1]")));
const { entities, mentionsByArticle } = resolveLibrary(articles);
const answered = marked.map(({ id, language, text }) => ({
  language,
  pairs: whom(text).map((truth, i) => [truth, mentionsByArticle.get(id)?.[i]?.entity ?? ""] as const),
}));
const pairsOf = (language?: string) =>
  answered.flatMap((article) => (language === undefined || article.language === language ? article.pairs : []));

describe("names with endings, 300 mentions in six languages and a few in two more", () => {
  it("are put together as B-cubed 0.95 and more", () => {
    expect(pairsOf().length).toBeGreaterThanOrEqual(300);
    expect(scoreBCubed(pairsOf()).f1).toBeGreaterThanOrEqual(0.95);
  });

  it.each(["pl", "ru", "fi", "hu", "tr", "el"])("are put together in %s", (language) => {
    expect(scoreBCubed(pairsOf(language)).f1).toBeGreaterThanOrEqual(0.95);
  });

  it("are shown in their base form", () => {
    const shown = new Map(pairsOf().map(([truth, id]) => [truth, entities.find((entity) => entity.id === id)?.name]));
    const expected = marked.flatMap(({ base = {} }) => Object.entries(base));
    expect(Object.fromEntries(expected.map(([truth]) => [truth, shown.get(truth)]))).toEqual(
      Object.fromEntries(expected),
    );
  });
});
