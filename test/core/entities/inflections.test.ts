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

describe("names in other scripts", () => {
  it.each([
    [
      "ar",
      "وصل [p:عبد الله حمدوك] إلى [l:القاهرة] يوم الخميس. وقال [p:حمدوك] في [l:الخرطوم] إن العمل [l:بالقاهرة] على ما يرام، وكان معه [p:خالد بن سعيد].",
      ["0 1 0 2 1 3"],
    ],
    [
      "he",
      "ראש העיר [p:דוד לוי] נסע אל [l:ירושלים] ושם פגש את [p:רותי כהן]. [p:לוי] אמר כי [l:בירושלים] קר.",
      ["0 1 2 0 1"],
    ],
    ["ja", "[p:田中一郎]さんは[l:京都]で話した。[p:田中]さんは[p:佐藤花子]さんと[l:京都]に住む。", ["0 1 0 2 1"]],
    ["zh", "[p:李明]在[l:德国]工作。[p:王小红]说[p:李]先生去了[l:德國]。", ["0 1 2 0 1"]],
  ])("are put together in %s", (language, text, [expected]) => {
    const resolved = resolveLibrary([markUp(language, text)]).mentionsByArticle.get(language) ?? [];
    const ids = [...new Set(resolved.map(({ entity }) => entity))];
    expect(resolved.map(({ entity }) => ids.indexOf(entity)).join(" ")).toBe(expected);
  });
});
