import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findEntries } from "../../../src/core/time/find-entries.ts";
import { buildIndex } from "../../../src/library/index/build-index.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import type { OpenedIndex } from "../../../src/library/index/open-index.ts";
import { buildToldColumns } from "../../../src/library/formats/told.ts";
import { article, library, listed, openLibrary, openParts } from "./sample-library.ts";

const texts = [
  article("after", "2023-11-06", "Hamas said that Ismail Haniyeh left Qatar last Tuesday."),
  article("year", "2023", "Hamas and Israel, a year in review."),
  article("day", "2023-10-31", "Haniyeh spoke today in Qatar."),
  article("before", "2023-10-07", "Haniyeh will speak on Tuesday, 31 October, to Hamas in Qatar."),
  article("first", "2022-03-01", "Husam Badran was in Qatar in March."),
  article("undated", null, "Haniyeh and Husam Badran."),
];
const day = "2023-10-31";
const all = library(texts);
const told = (articles: typeof all.articles) => [
  buildToldColumns(
    articles.map(({ text, date }) => findEntries(text, date?.length === 10 ? date : null)),
    0,
  ),
];

let opened: OpenedIndex;
let view: LibraryIndex;
/** A library of what had been printed by then, and of nothing else. */
let then: LibraryIndex;
const early = library(texts.filter(({ id }) => ["day", "before", "first"].includes(id)));

beforeAll(async () => {
  opened = openParts(await buildIndex(listed(all), { maker: segmentsHere, reach: 2 }));
  await opened.fetchRest(new AbortController().signal);
  opened.index.toldSide.setLoader("all", () => Promise.resolve(told(all.articles)));
  view = opened.views.asOf(day);
  then = await openLibrary(early);
  then.toldSide.setLoader("early", () => Promise.resolve(told(early.articles)));
});
afterAll(() => {
  opened.index.close();
  then.close();
});

const idsIn = (source: typeof all, places: readonly number[]) => places.map((place) => source.articles[place]?.id);

describe("an index as of a day", () => {
  it.each(["haniyeh", "qatar -hamas", "-hamas", "person:haniyeh", "told:2023-10-31", "before:2024", ""])(
    "finds with %j what an index of the articles printed by then finds",
    async (q) => {
      const request = { q, order: "newest", offset: 0, limit: 99 } as const;
      const [found, expected] = [await view.search(request), await then.search(request)];
      expect(idsIn(all, found.places)).toEqual(idsIn(early, expected.places));
      expect([found.total, found.hits]).toEqual([expected.total, expected.hits]);
      expect(await view.facets({ q }, 9)).toEqual(await then.facets({ q }, 9));
      expect(await view.histogram({ q }, "month")).toEqual(await then.histogram({ q }, "month"));
    },
  );

  it("describes whom the texts had named by then, in the forms that they had used", async () => {
    for (const id of ["ismail-haniyeh", "husam-badran", "hamas", "qatar"]) {
      const expected = await then.entity(id, "month");
      expect(await view.entity(id, "month")).toEqual(expected);
      expect(await view.companions(id, "sentence", 9)).toEqual(await then.companions(id, "sentence", 9));
    }
    expect((await view.entity("ismail-haniyeh", "year"))?.aliases).toEqual([{ text: "Haniyeh", mentions: 2 }]);
    expect((await view.entity("israel", "year"))?.articles).toBe(0);
  });

  it("lists entities, mentions and told times of then", async () => {
    const query = { type: null, order: "mentions", name: "", offset: 0, limit: 99 } as const;
    expect(await view.entities(query)).toEqual(await then.entities(query));
    const mentions = { order: "newest", offset: 0, limit: 99 } as const;
    const [found, expected] = [await view.mentionsOf("qatar", mentions), await then.mentionsOf("qatar", mentions)];
    expect(found.mentions.map(({ date, start }) => [date, start])).toEqual(
      expected.mentions.map(({ date, start }) => [date, start]),
    );
    expect((await view.told({ from: day, to: day, offset: 0, limit: 9 })).total).toBe(2);
  });

  it("counts told days of then", async () => {
    const request = { days: { first: "2023-10-30", last: "2023-11-01" }, most: 9 };
    expect(await view.toldBars(request)).toEqual(await then.toldBars(request));
    expect((await view.toldBars(request))?.all).toEqual([0, 2, 0]);
    expect((await opened.index.toldBars(request))?.all).toEqual([0, 3, 0]);
  });

  it("is told what the whole is told", async () => {
    opened.views.setReaderState({ starred: [texts[3]!.id] });
    const starred = await view.search({ filters: { isStarred: true }, order: "newest", offset: 0, limit: 9 });
    expect(idsIn(all, starred.places)).toEqual(["before"]);
    expect((await opened.views.asOf("2022-12-31").search({ order: "newest", offset: 0, limit: 9 })).total).toBe(1);
    expect(opened.views.asOf(null)).toBe(opened.index);
  });

  it("leaves the whole as it is", async () => {
    expect((await opened.index.search({ q: "haniyeh", order: "newest", offset: 0, limit: 9 })).total).toBe(4);
  });
});

describe("corrected told times", () => {
  it("are told instead of those found, in the whole and as of a day, until they are taken back", async () => {
    const about = async (index: LibraryIndex, of: string) =>
      (await index.told({ from: of, to: of, offset: 0, limit: 9 })).times.map(({ place }) => all.articles[place]?.id);
    expect(await about(view, day)).toEqual(["before", "day"]);
    const [entry] = findEntries("October 24, 2023", null);
    await opened.views.setToldCorrections([
      { id: "before", entries: [entry!] },
      { id: "nobody", entries: [] },
    ]);
    expect(await about(opened.index, "2023-10-24")).toEqual(["before"]);
    expect(await about(opened.views.asOf(day), day)).toEqual(["day"]);
    const { places } = await opened.index.search({ q: "told:2023-10-24", order: "newest", offset: 0, limit: 9 });
    expect(idsIn(all, places)).toEqual(["before"]);
    await opened.views.setToldCorrections([]);
    expect(await about(opened.index, "2023-10-24")).toEqual([]);
    expect(await about(opened.views.asOf(day), day)).toEqual(["before", "day"]);
  });
});
