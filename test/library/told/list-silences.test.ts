import { describe, expect, it } from "vitest";
import type { IndexArticle } from "../../../src/library/index/index-input.ts";
import type { Question } from "../../../src/library/index/questions.ts";
import { article, library, openLibrary, toldOf } from "../index/sample-library.ts";

async function silencesOf(articles: readonly IndexArticle[], question: Question = {}) {
  const bundled = library(articles);
  const index = await openLibrary(bundled);
  index.toldSide.setLoader("all", () => Promise.resolve(toldOf(bundled)));
  const silences = await index.silences({ ...question, most: 9 });
  index.close();
  return silences;
}

const daily = (from: number, to: number, text = "Nothing is told here.") =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const day = `2023-10-${String(from + at).padStart(2, "0")}`;
    return article(`${day} ${text.length}`, day, text);
  });

describe("a silence of print", () => {
  it("is a stretch without an article that others tell of, as many as a filter for its days finds", async () => {
    const articles = [
      ...daily(1, 5, "The strike began today."),
      ...daily(20, 24, "Hamas wrote on October 12, and again on October 13."),
    ];
    const silences = await silencesOf(articles);
    expect(silences?.unprinted).toEqual({
      total: 1,
      shortest: 7,
      silences: [{ first: "2023-10-06", last: "2023-10-19", days: 14, articles: 5 }],
    });
    const index = await openLibrary(library(articles));
    index.toldSide.setLoader("all", () => Promise.resolve(toldOf(library(articles))));
    const told = { from: "2023-10-06", to: "2023-10-19" };
    expect((await index.search({ filters: { told }, order: "newest", offset: 0, limit: 0 })).total).toBe(5);
    index.close();
  });

  it("is none where nobody tells of it, and none before the first article or after the last", async () => {
    const silences = await silencesOf([
      ...daily(1, 5, "In September 2023, and on November 12, it rained."),
      ...daily(20, 24),
    ]);
    expect(silences?.unprinted.silences).toEqual([]);
  });

  it("is longer than three of the usual steps from article to article", async () => {
    const weekly = ["2023-08-02", "2023-08-09", "2023-08-16", "2023-08-30", "2023-09-27", "2023-10-04"];
    const silences = await silencesOf(
      weekly.map((day) => article(day, day, "They met on August 24, 2023 and on September 10, 2023.")),
    );
    expect(silences?.unprinted).toMatchObject({
      shortest: 21,
      silences: [{ first: "2023-08-31", last: "2023-09-26" }],
    });
  });

  it("is told of neither by a year nor by what the question does not find", async () => {
    const articles = [...daily(1, 5, "Nothing in 2023."), ...daily(20, 24, "Hamas wrote on October 12.")];
    expect((await silencesOf(articles, { q: "nothing" }))?.unprinted.silences).toEqual([]);
    expect((await silencesOf(articles))?.unprinted.silences).toHaveLength(1);
  });
});

describe("a silence of what is told", () => {
  it("is a stretch in which articles were printed and of which none tells", async () => {
    const articles = [...daily(1, 5, "It rained today."), ...daily(6, 19), ...daily(20, 24, "It rained today.")];
    expect((await silencesOf(articles))?.untold).toEqual({
      total: 1,
      shortest: 7,
      silences: [{ first: "2023-10-06", last: "2023-10-19", days: 14, articles: 14 }],
    });
  });

  it("ends where a day, its week or its month is told of", async () => {
    const articles = [...daily(1, 24), article("later", "2023-12-01", "In October it rained.")];
    expect((await silencesOf(articles))?.untold.silences).toEqual([
      { first: "2023-11-01", last: "2023-12-01", days: 31, articles: 1 },
    ]);
  });
});

it("silences of one article are none, and of undated ones nothing is said", async () => {
  const one = await silencesOf([article("a", "2023-10-01", "It rained on October 12.")]);
  expect([one?.unprinted.silences, one?.untold.silences]).toEqual([[], []]);
  expect(await silencesOf([article("a", null, "It rained on October 12.")])).toBeNull();
});
