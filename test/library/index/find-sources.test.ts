import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { article, library, openLibrary } from "./sample-library.ts";

const refrain = "The harbour master said that the northern harbour would open again before winter.";
const { articles } = library([
  article(
    "ferry",
    "2023-11-06",
    "Late ferry. The Marlin reached Odal late, with forty passengers and a broken rudder.",
  ),
  article(
    "rudder",
    "2023-11-05",
    "A rudder. Broken by ice, it was mended in Odal, where forty workers and passengers waited.",
  ),
  article(
    "words",
    "2023-11-04",
    "Said in between. Before they would, the winter said that it would. Harbour again, that open master northern.",
  ),
  article("tokyo", "2023-11-03", "病院。東京都の病院で燃料が不足している。"),
  article("undated", null, "Of the people. Government of the people, by the people, for the people."),
  ...Array.from({ length: 14 }, (_, day) => article(`day-${day}`, `2023-10-${day + 10}`, `Day ${day}. ${refrain}`)),
  article(
    "small",
    "2023-09-01",
    "People by the people. It was the people for the government of people, or so it seemed.",
  ),
]);

let index: LibraryIndex;
beforeAll(async () => {
  index = await openLibrary(library(articles), 150);
});
afterAll(() => index.close());

const ids = (places: readonly number[]) => places.map((place) => articles[place]?.id);
const find = async (quote: string) => {
  return { all: ids(await index.findSources(quote, "all")), some: ids(await index.findSources(quote, "some")) };
};

describe("the articles that a quote may come from", () => {
  it("are those that have all its words, whatever their case and accents", async () => {
    expect((await find("reached ODÁL late, with forty passengers")).all).toEqual(["ferry"]);
    expect((await find("東京都の病院で")).all).toEqual(["tokyo"]);
    expect((await find("都の病")).all).toEqual(["tokyo"]);
  });

  it("are those with most of them where none has all", async () => {
    const { all, some } = await find("the Marlin reached Odal early, with sixty passengers and a broken rudder");
    expect([all, some]).toEqual([["ferry"], ["ferry", "rudder"]]);
    expect((await find("the Marlin reached Odal with fourteen boxes, and a broken spade")).some).toEqual(["ferry"]);
  });

  it("are none where hardly a word is known", async () => {
    expect(await find("fourteen elephants were counted at Odal")).toEqual({ all: [], some: [] });
    expect(await find("…")).toEqual({ all: [], some: [] });
  });

  it("are, of many that have all words, those where they stand in a row: ten, the newest first", async () => {
    const { all } = await find(refrain);
    expect(all).toEqual(Array.from({ length: 10 }, (_, at) => `day-${13 - at}`));
  });

  it("are all that have a passage, whatever is cut out of them", async () => {
    const texts = articles.map(({ id, text }) => ({ id, words: text.split(" ") }));
    const cut = fc.record({
      text: fc.constantFrom(...texts),
      from: fc.nat(12),
      count: fc.integer({ min: 1, max: 14 }),
    });
    await fc.assert(
      fc.asyncProperty(cut, async ({ text: { words }, from, count }) => {
        const quote = words.slice(from, from + count).join(" ");
        if (!/[\p{L}\p{N}]/u.test(quote) || /^[\u3000-\u9fff]/u.test(quote)) return;
        const having = articles.filter(({ text }) => ` ${text} `.includes(` ${quote} `)).map(({ id }) => id);
        const { all } = await find(quote);
        expect(all.filter((id) => having.includes(id ?? "")).length).toBeGreaterThanOrEqual(Math.min(having.length, 1));
      }),
    );
  });
});
