import { expect, it } from "vitest";
import type { IndexArticle } from "../../src/library/index/index-input.ts";
import { makeQueries } from "./index-queries.ts";

it.each([1, 2, 20])("the bench has questions to ask of %i articles that all use the same words", (articles) => {
  const article: IndexArticle = {
    id: "one",
    date: "2021-05-04",
    title: "One",
    text: "Rotterdam harbour closed early Tuesday",
    words: 5,
    source: null,
    mentions: [],
  };
  const queries = makeQueries(
    Array.from({ length: articles }, () => article),
    4,
  );
  expect(Object.values(queries).map((own) => own.length)).toEqual([4, 4, 4, 4, 4, 4]);
  expect(article.text.toLowerCase().split(" ")).toContain(queries.single[0]?.q);
});
