import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import type { SearchRequest } from "../../../src/library/index/questions.ts";
import { article, library, openLibrary } from "./sample-library.ts";

const articles = library([
  article(
    "a",
    "2023-11-06",
    "Fuel runs out at al-Shifa. Doctors at al-Shifa hospital in Gaza said that fuel would last one day.",
  ),
  article("b", "2023-11-05", "Café owners reopen. A café near the port served coffee again, its owner O’Neill said."),
  article(
    "c",
    "2023-11-04",
    "Israel’s army moves south. The White House said it had been told. Husam Badran of Hamas called it a crime.",
  ),
  article("d", "2023-10-01", "The house was white. A painter in Doha finished the house he had begun in spring."),
  article(
    "e",
    "2022-05-02",
    "Qatar hosts talks. Ismail Haniyeh met the emir of Qatar. Haniyeh thanked Qatar for its help.",
    { source: "wafa" },
  ),
  article("f", null, "東京都の病院。東京都の病院で燃料が不足している。"),
  article(
    "g",
    "2022-05-01",
    "Government and hospital. The government said that the hospital, the largest of the country, had been closed by the government.",
  ),
]).articles;

let index: LibraryIndex;
beforeAll(async () => {
  index = await openLibrary(library(articles), 150);
});
afterAll(() => index.close());

const ids = (places: readonly number[]) => places.map((place) => articles[place]?.id).join(" ");
const search = (request: Partial<SearchRequest>) => index.search({ order: "newest", offset: 0, limit: 10, ...request });
const found = async (q: string, request: Partial<SearchRequest> = {}) => ids((await search({ q, ...request })).places);

const list = async (order: "mentions" | "name" | "first", name = "") =>
  (await index.entities({ type: null, order, name, offset: 0, limit: 9 })).rows.map(({ id }) => id).join(" ");

describe("search", () => {
  it.each([
    ["cafe", "b"],
    ["CAFÉ", "b"],
    ["shifa", "a"],
    ["al-shifa", "a"],
    ["neill", "b"],
    ["o'neill", "b"],
    ["israel", "c"],
    ["white house", "c d"],
    ['"white house"', "c"],
    ['"house he" painter', "d"],
    ["hospital -gaza", "g"],
    ["hospital OR coffee", "a b g"],
    ["fuel near hospital", "a"],
    ["doctors near/2 day", ""],
    ["gov*", "g"],
    ["title:hospital", "g"],
    ["東京", "f"],
    ["京都", "f"],
    ["都", "f"],
    ["東京都の病院", "f"],
    ["東病", ""],
    ["person:haniyeh", "e"],
    ['person:"badran"', "c"],
    ["place:hamas", ""],
    ["entity:qatar", "e"],
    ["entity:husam-badran", "c"],
    ["person:haniyeh OR coffee", "b e"],
    ["hospital -place:qatar", "a g"],
    ["-hospital", "b c d e f"],
    ["before:2023", "e g"],
    ["after:2023-11-05", "a"],
    ["on:2022-05", "e g"],
    ["hospital before:2023", "g"],
    ["source:wafa", "e"],
    ["(hospital -gaza) OR (coffee owner)", "b g"],
    ["-(hospital OR house)", "b e f"],
    ["", "a b c d e g f"],
  ])("finds for %j: %s", async (q, expected) => {
    expect(await found(q)).toBe(expected);
  });

  it("takes the last word as unfinished while it is being typed", async () => {
    expect(await found("hosp", { isTyping: true })).toBe("a g");
    expect(await found("al shi", { isTyping: true })).toBe("a");
  });

  it("ranks by how often and how prominently words occur, and else by date", async () => {
    expect(await found("hospital", { order: "relevance" })).toBe("g a");
    expect(await found("house", { order: "oldest" })).toBe("d c");
  });

  it("counts articles and hits, and gives one stretch of the list", async () => {
    const result = await search({ q: "hospital", offset: 1, limit: 1 });
    expect(result).toMatchObject({ total: 2, hits: 4 });
    expect(ids(result.places)).toBe("g");
  });

  it("offers the nearest word for a misspelt one, and uses it when there is nothing else", async () => {
    const result = await search({ q: "hopsital fule" });
    expect(result.didYouMean).toEqual({ q: "hospital fuel", isUsed: true });
    expect(ids(result.places)).toBe("a");
    expect(result.phrases.map(({ terms }) => terms)).toEqual([["hospital"], ["fuel"]]);
    expect(await search({ q: "hospitl OR coffee" })).toMatchObject({
      total: 1,
      didYouMean: { q: "hospital OR coffee", isUsed: false },
    });
  });

  it("says what it could not read, and searches the rest", async () => {
    const result = await search({ q: "hospital before:yesterday" });
    expect(result.total).toBe(2);
    expect(result.messages.map(({ text }) => text)).toEqual([
      "“yesterday” is not a date that can be read here; write 2023-11-06, 2023-11 or 2023.",
    ]);
  });

  it("answers any query at all", async () => {
    const piece = fc.constantFrom(
      "hospital",
      "OR",
      "near/2",
      "-",
      "(",
      ")",
      '"',
      "*",
      "person:",
      "ha",
      "before:",
      "2023",
      "title:",
      "東京",
      "^",
      "+",
      "{",
      ":",
      "\0",
      "'",
      "source:wafa",
    );
    const query = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(query, fc.boolean(), async (q, isTyping) => {
        const { total, places } = await search({ q, isTyping, order: "relevance" });
        expect(places.length).toBe(Math.min(10, total));
      }),
      { numRuns: 500 },
    );
    await search({ q: `"${"word ".repeat(5000)}" ${"(".repeat(5000)}` });
  });

  it("filters by what is unread and starred", async () => {
    index.setReaderState({ read: ["a", "c", "no such"], starred: ["c", "e"] });
    expect(await found("", { filters: { isUnread: true } })).toBe("b d e g f");
    expect(await found("", { filters: { isStarred: true, isUnread: true } })).toBe("e");
    index.setReaderState({ read: [], starred: [] });
  });

  it("finds what is noted, as the page tells, beside what is read", async () => {
    const noted = [
      ["has", ["a", "c", "no such"]],
      ["tag storm", ["c", "e"]],
    ] as const;
    index.setReaderState({ read: ["a"] });
    index.setReaderState({ noted });
    expect(await found("has:note")).toBe("a c");
    expect(await found("tag:Storm")).toBe("c e");
    expect(await found("has:note -tag:storm")).toBe("a");
    expect(await found("tag:storm OR has:note", { filters: { isUnread: true } })).toBe("c e");
    expect(await found("note:unheard")).toBe("");
    index.setReaderState({ read: [], noted: [] });
  });

  it("completes a beginning to names and titles", async () => {
    const { entities, places } = await index.suggest("ha", 5);
    expect(entities.map(({ name }) => name)).toEqual(["Ismail Haniyeh", "Hamas"]);
    expect(places).toEqual([]);
    expect(ids((await index.suggest("hos", 5)).places)).toBe("e g");
  });
});

describe("entities", () => {
  it("describes whom the texts name", async () => {
    expect(await index.entity("ismail-haniyeh", "year")).toMatchObject({
      name: "Ismail Haniyeh",
      type: "person",
      mentions: 2,
      articles: 1,
      firstDate: "2022-05-02",
      lastDate: "2022-05-02",
      aliases: [
        { text: "Haniyeh", mentions: 1 },
        { text: "Ismail Haniyeh", mentions: 1 },
      ],
      histogram: {
        bars: [
          { from: "2022-01-01", to: "2022-12-31", count: 1, all: 2 },
          { from: "2023-01-01", count: 0, all: 4 },
        ],
      },
    });
    expect(await index.entity("nobody", "year")).toBeNull();
  });

  it("tells companions in an article from companions in a sentence", async () => {
    const byArticle = await index.companions("qatar", "article", 5);
    expect(byArticle.map(({ id, count }) => [id, count])).toEqual([["ismail-haniyeh", 1]]);
    const bySentence = await index.companions("qatar", "sentence", 5);
    expect(bySentence.map(({ id, count }) => [id, count])).toEqual([["ismail-haniyeh", 2]]);
  });

  it("lists mentions by date, with their offsets", async () => {
    const { total, mentions } = await index.mentionsOf("qatar", { order: "newest", offset: 1, limit: 5 });
    expect(total).toBe(3);
    const { text } = articles[mentions[0]?.place ?? 0] ?? { text: "" };
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(["Qatar", "Qatar"]);
    const together = await index.mentionsOf("qatar", {
      order: "newest",
      offset: 0,
      limit: 5,
      with: { id: "ismail-haniyeh", by: "sentence" },
    });
    expect(together.total).toBe(2);
  });

  it("tells mentions and companions of a period", async () => {
    const all = { order: "newest", offset: 0, limit: 100 } as const;
    const days = (await index.mentionsOf("qatar", all)).mentions.map(({ date }) => date ?? "");
    const newest = days.toSorted().at(-1) ?? "";
    const range = { from: newest, to: newest };
    const expected = days.filter((day) => day === newest).length;
    expect((await index.mentionsOf("qatar", { ...all, ...range })).total).toBe(expected);
    expect((await index.mentionsOf("qatar", { ...all, from: "2500-01-01" })).total).toBe(0);
    expect(await index.companions("qatar", "sentence", 5, { to: "1500-01-01" })).toEqual([]);
    expect(await index.companions("qatar", "article", 5, {})).toEqual(await index.companions("qatar", "article", 5));
  });

  it("lists entities by count, name or date", async () => {
    expect(await list("mentions")).toBe("qatar ismail-haniyeh hamas husam-badran israel");
    const often = await index.entities({ type: null, order: "name", name: "", offset: 0, limit: 9, least: 2 });
    expect(often.rows.map(({ id, mentions }) => [id, mentions])).toEqual([
      ["ismail-haniyeh", 2],
      ["qatar", 3],
    ]);
    expect(often.total).toBe(2);
    expect(await list("name", "ha")).toBe("hamas ismail-haniyeh");
    expect(await list("first")).toBe("ismail-haniyeh qatar hamas husam-badran israel");
  });
});
