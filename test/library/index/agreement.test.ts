import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { splitTerms } from "../../../src/core/query/terms.ts";
import { daysOfDate, overlapsDays } from "../../../src/core/date/edtf.ts";
import type { Filters } from "../../../src/library/index/filters.ts";
import type { Bucket } from "../../../src/library/index/histogram.ts";
import type { IndexArticle } from "../../../src/library/index/index-input.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import type { Question } from "../../../src/library/index/questions.ts";
import { buildIndex, type BuiltIndex } from "../../../src/library/index/build-index.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { article, library, listed, open, openParts, people } from "./sample-library.ts";

const words = [
  "hospital",
  "fuel",
  "talks",
  "border",
  "aid",
  "ceasefire",
  "Ismail Haniyeh",
  "Haniyeh",
  "Hamas",
  "Qatar",
  "Israel",
  "Israelis",
];
const days = ["2021-12-31", "2022-01-01", "2022-06-15", "2023-11-05", "2023-11-06", "2023-11-07", null];
const longer = [
  "2022",
  "2022~",
  "2022-06",
  "2023-11",
  "2021-12/2022-02",
  "2023-11-05/2023-11-07",
  "2022-06-15?",
  "202X",
  "2021-24",
  "2022-XX",
  "2023-11-06/..",
  "../2022-01-01",
  "2022-06/",
];
const dates = [...days, ...days, ...longer];

/** 300 short texts of few words, dense enough that most questions find some and leave some. */
const articles = library(
  fc
    .sample(
      fc.tuple(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...dates),
        fc.constantFrom("wafa", "ap", null),
      ),
      { numRuns: 300, seed: 4 },
    )
    .map(([text, date, source], i) => article(`n${i}`, date, text.join(" "), { title: text[0] ?? "", source })),
).articles;
const read = articles.filter((_, i) => i % 3 === 0).map(({ id }) => id);
const starred = articles.filter((_, i) => i % 5 === 0).map(({ id }) => id);

let built: BuiltIndex;
let whole: LibraryIndex;
beforeAll(async () => {
  built = await buildIndex(listed(library(articles)), { maker: segmentsHere, reach: 3000 });
  whole = await open(built);
  whole.setReaderState({ read, starred });
});
afterAll(() => whole.close());

/** An index of which nothing is here but the manifest. */
function inParts(): LibraryIndex {
  const { index } = openParts(built);
  index.setReaderState({ read, starred });
  return index;
}

/** Some words that must all occur, and one that must not: the grammar itself has a test of its own. */
interface Asked {
  readonly wanted: readonly string[];
  readonly unwanted: string | null;
  /** Words of the grammar about dates. */
  readonly period: string | null;
  readonly filters: Filters;
}

const holds = (text: string, word: string) => splitTerms(text).some((term) => term.text === word);

/** Whether a date fits `on:2022`, `before:2022`, … */
function fitsPeriod(date: string | null, period: string): boolean {
  if (period === "on:none") return date === null;
  if (period === "-on:none") return date !== null;
  if (date === null) return false;
  const [relation, written = ""] = period.split(":");
  const { first, last } = daysOfDate(written);
  const [found, foundLast] = [daysOfDate(date).first, daysOfDate(date).last];
  if (relation === "before") return found < first;
  return relation === "after" ? foundLast > last : found <= last && foundLast >= first;
}

function countWithin(among: readonly IndexArticle[], from: string, to: string): number {
  return among.filter(({ date }) => date !== null && overlapsDays(date, from, to)).length;
}

/** Answer by looking at every article. */
function scan({ wanted, unwanted, period, filters }: Asked): IndexArticle[] {
  return articles.filter((one) => {
    const named = new Set(one.mentions.map(({ entity }) => entity));
    const { from, to, anyOf = [], allOf = [], noneOf = [], types = [], sources = [] } = filters;
    return (
      wanted.every((word) => holds(one.text, word)) &&
      (unwanted === null || !holds(one.text, unwanted)) &&
      (from === undefined || (one.date !== null && overlapsDays(one.date, from, null))) &&
      (period === null || fitsPeriod(one.date, period)) &&
      (to === undefined || (one.date !== null && overlapsDays(one.date, null, to))) &&
      (anyOf.length === 0 || anyOf.some((id) => named.has(id))) &&
      allOf.every((id) => named.has(id)) &&
      !noneOf.some((id) => named.has(id)) &&
      (types.length === 0 || one.mentions.some(({ type }) => types.includes(type))) &&
      (sources.length === 0 || (one.source !== null && sources.includes(one.source))) &&
      (filters.isUndated !== true || one.date === null) &&
      (filters.isUnread !== true || !read.includes(one.id)) &&
      (filters.isStarred !== true || starred.includes(one.id))
    );
  });
}

const term = fc.constantFrom("hospital", "fuel", "talks", "hamas", "israelis");
const day = fc.constantFrom("2022-01-01", "2022-06-15", "2023-11-06");
const entityIds = fc.subarray(
  people.map(({ id }) => id),
  { maxLength: 2 },
);
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    from: day,
    to: day,
    isUndated: fc.boolean(),
    anyOf: entityIds,
    allOf: entityIds,
    noneOf: entityIds,
    types: fc.subarray(["person", "place", "other"] as const),
    sources: fc.subarray(["wafa", "ap"]),
    isUnread: fc.boolean(),
    isStarred: fc.boolean(),
  },
  { requiredKeys: [] },
);
const asked: fc.Arbitrary<Asked> = fc.record({
  wanted: fc.uniqueArray(term, { maxLength: 2 }),
  unwanted: fc.option(term),
  period: fc.option(
    fc.constantFrom(
      "on:2022",
      "on:2022-06",
      "on:2023-11-06",
      "on:202X",
      "before:2022",
      "after:2022-06",
      "on:none",
      "-on:none",
    ),
  ),
  filters,
});

function questionOf({ wanted, unwanted, period, filters: given }: Asked): Question {
  const words = [...wanted, ...(unwanted === null ? [] : [`-${unwanted}`]), ...(period === null ? [] : [period])];
  return { q: words.join(" "), filters: given };
}

describe.each([
  ["that is here", () => whole, 240],
  ["that is read in parts", inParts, 45],
] as const)("list, histogram and facets of an index %s", (_, openIndex, numRuns) => {
  it("agree with a scan of all articles, whatever the query and the filters", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (given) => {
        const index = openIndex();
        const expected = scan(given);
        const question = questionOf(given);
        const { total, places } = await index.search({ ...question, order: "newest", offset: 0, limit: 1000 });
        expect(total).toBe(expected.length);
        expect(places.map((place) => articles[place]?.id)).toEqual(expected.map(({ id }) => id));

        const ranked = await index.search({ ...question, order: "relevance", offset: 0, limit: 1000 });
        expect(ranked.places.toSorted((a, b) => a - b)).toEqual(places);

        const facets = await index.facets(question, 10);
        const counts = Object.values(facets.entities)
          .flat()
          .map(({ id, count }) => [id, count] as const);
        const naive = people.map(
          ({ id }) =>
            [id, expected.filter(({ mentions }) => mentions.some(({ entity }) => entity === id)).length] as const,
        );
        expect(new Map(counts)).toEqual(new Map(naive.filter(([, count]) => count > 0)));
        expect(facets.types.place).toBe(
          expected.filter(({ mentions }) => mentions.some(({ type }) => type === "place")).length,
        );
        expect(facets.sources.reduce((sum, { articles: count }) => sum + count, 0)).toBe(total);
      }),
      { numRuns },
    );
  });

  it("count each bar as the list filtered to its days does", async () => {
    const bucket = fc.constantFrom<Bucket>("day", "week", "month", "quarter", "year", "decade", "century");
    await fc.assert(
      fc.asyncProperty(asked, bucket, async (given, width) => {
        const index = openIndex();
        const histogram = await index.histogram(questionOf(given), width);
        const expected = scan(given);
        expect(histogram.undated.count).toBe(expected.filter(({ date }) => date === null).length);
        // A decade has thousands of days: some of them will do, the first and the last among them.
        const step = Math.ceil(histogram.bars.length / 20);
        const some = histogram.bars.filter((_, at) => at % step === 0 || at === histogram.bars.length - 1);
        for (const { from, to, count, all } of some) {
          expect(count).toBe(countWithin(expected, from, to));
          expect(all).toBe(countWithin(articles, from, to));
        }
        expect(new Set(histogram.bars.map(({ from }) => from)).size).toBe(histogram.bars.length);
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });
});

describe("an index read in parts", () => {
  it("answers every question as it does when all of it is here", async () => {
    const word = fc.constantFrom("hospital", "fuel", "talks", "hamas", "israelis", "cease*", "is*", "fuell", "nobody");
    const phrase = fc.constantFrom(
      '"fuel talks"',
      '"ismail hani*"',
      '"hamas hamas"',
      "title:talks",
      'title:"ismail haniyeh"',
    );
    const near = fc
      .tuple(word, fc.constantFrom("near", "near/2", "near/0"), fc.oneof(word, phrase))
      .map((all) => all.join(" "));
    const named = fc.constantFrom("person:haniyeh", "entity:is*", "-place:qatar", "on:2022", "source:ap");
    const q = fc
      .array(
        fc.oneof(
          word,
          phrase,
          near,
          named,
          word.map((one) => `-${one}`),
          fc.constant("OR"),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((items) => items.join(" "));
    const order = fc.constantFrom("relevance", "newest", "oldest");
    await fc.assert(
      fc.asyncProperty(q, order, filters, fc.constantFrom(...people), async (text, by, given, { id }) => {
        const index = inParts();
        const request = { q: text, isTyping: true, filters: given, order: by, offset: 0, limit: 1000 } as const;
        expect(await index.search(request)).toEqual(await whole.search(request));
        expect(await inParts().entity(id, "year")).toEqual(await whole.entity(id, "year"));
        const mentions = { order: "newest", offset: 3, limit: 7, with: { id: "hamas", by: "sentence" } } as const;
        expect(await inParts().mentionsOf(id, mentions)).toEqual(await whole.mentionsOf(id, mentions));
        expect(await inParts().companions(id, "sentence", 5)).toEqual(await whole.companions(id, "sentence", 5));
        expect(await inParts().suggest(text, 5)).toEqual(await whole.suggest(text, 5));
      }),
      { numRuns: 30 },
    );
  });
});
