import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { mentionTypes } from "../../../src/core/ner/mention.ts";
import { readBytes } from "../../../src/builder/store/file-cache.ts";
import { buildIndex, type BuiltIndex } from "../../../src/library/index/build-index.ts";
import { namingOf } from "../../../src/library/index/entity-key.ts";
import type { Imports } from "../../../src/library/index/imports.ts";
import { type Corrections, toColumns, toSegmentArticle } from "../../../src/library/index/index-input.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { readManifest } from "../../../src/library/index/manifest.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import type { OpenedIndex } from "../../../src/library/index/open-index.ts";
import { inOnePiece, writeSegment } from "../../../src/library/index/segment-writer.ts";
import { madeUpEntities, madeUpLibrary } from "./named-library.ts";
import { listed, openParts } from "./sample-library.ts";

const entities = madeUpEntities(900);
const bundled = madeUpLibrary(700, entities, 3);
const added = madeUpLibrary(
  12,
  [...entities.slice(0, 30), { id: "mine", name: "My Own", type: "person", nationalityOf: "entity-6" }],
  8,
);

let built: BuiltIndex;
beforeAll(async () => {
  built = await buildIndex(listed(bundled), { maker: segmentsHere, reach: 4000 });
});

/** The reader's own articles, and what the reader has put right: another name, another type, somebody new, other mentions. */
const imports: Imports = {
  segments: [
    inOnePiece(
      writeSegment(added.articles.map((each) => toSegmentArticle(toColumns(each), namingOf(added.entities, 0)))),
    ),
  ],
  ranks: Uint32Array.from(added.articles.keys()),
  entities: added.entities.filter(({ id }) => id === "mine"),
};
const corrections: Corrections = {
  articles: bundled.articles.slice(20, 60).map(({ id, text, mentions }, i) => ({
    id,
    text,
    mentions: mentions.slice(i % 3).map((mention) => (i % 2 === 0 ? { ...mention, entity: "new-one" } : mention)),
  })),
  entities: [
    { id: "entity-0", name: "Aardvark", type: "place" },
    { id: "new-one", name: "New One", type: "organisation", nationalityOf: "entity-10" },
  ],
};

const states = {
  "as the build made it": () => undefined,
  "with own articles": ({ views }: OpenedIndex) => views.setImports(imports),
  "with corrections": ({ views }: OpenedIndex) => views.setCorrections(corrections),
  "with own articles and corrections": ({ views }: OpenedIndex) => {
    views.setImports(imports);
    views.setCorrections(corrections);
  },
} as const;

const ids = fc.constantFrom(
  ...[0, 1, 2, 3, 5, 7, 10, 40, 333, 899].map((i) => `entity-${i}`),
  "new-one",
  "mine",
  "nobody",
);
const ranges = fc.constantFrom({}, { from: "2003-01-01" }, { from: "2002-05-01", to: "2004-07-31" });

type Ask = (index: LibraryIndex) => Promise<unknown>;
const questions: fc.Arbitrary<Ask> = fc.oneof(
  fc
    .record({
      type: fc.constantFrom(null, ...mentionTypes),
      order: fc.constantFrom("mentions", "articles", "name", "first", "last"),
      name: fc.constantFrom(
        "",
        "",
        "anna",
        "name 3",
        "na",
        "30 zoë",
        "spring ",
        "aard",
        "own",
        "new one",
        "entity-7",
        "北",
        "x",
      ),
      offset: fc.constantFrom(0, 0, 90, 400),
      limit: fc.constantFrom(0, 7, 100),
      least: fc.constantFrom(1, 2, 2, 3),
    })
    .map((query) => (index: LibraryIndex) => index.entities(query)),
  fc
    .tuple(
      fc.constantFrom({}, { q: "article" }, { q: "karl" }, { filters: { anyOf: ["entity-3"] } }),
      fc.constantFrom(1, 6, 40),
    )
    .map(
      ([question, limit]) =>
        (index: LibraryIndex) =>
          index.facets(question, limit),
    ),
  fc
    .tuple(ids, fc.constantFrom("article", "sentence"), fc.constantFrom(3, 10, 500), ranges)
    .map((asked) => (index: LibraryIndex) => index.companions(...asked)),
  fc
    .tuple(
      ids,
      fc.constantFrom("anyOf", "allOf"),
      fc.constantFrom({}, { from: "2003-01-01" }),
      fc.constantFrom(3, 6, 9),
    )
    .map(
      ([id, key, range, limit]) =>
        (index: LibraryIndex) =>
          index.facets({ q: " ", filters: { [key]: [id], ...range } }, limit),
    ),
  fc
    .constantFrom("zoë", "person:anna", "@name", "place:spring*", "new")
    .map((q) => (index: LibraryIndex) => index.search({ q, isTyping: true, order: "newest", offset: 0, limit: 900 })),
  fc.constantFrom("a", "na", "zoe n", "article").map((typed) => (index: LibraryIndex) => index.suggest(typed, 5)),
  ids.map((id) => (index: LibraryIndex) => index.entity(id, "year")),
  fc.tuple(ids, ids).map(
    ([id, other]) =>
      (index: LibraryIndex) =>
        index.mentionsOf(id, { order: "newest", offset: 2, limit: 9, with: { id: other, by: "article" } }),
  ),
);

describe.each([null, "2005-03-01"])("an index of which nothing is here but the manifest, as of %s", (day) => {
  it.each(Object.entries(states))("answers about names as one that is here whole, %s", async (_, prepare) => {
    const whole = openParts(built);
    await whole.fetchRest(new AbortController().signal);
    prepare(whole);
    await fc.assert(
      fc.asyncProperty(fc.array(questions, { minLength: 1, maxLength: 3 }), async (asked) => {
        const parts = openParts(built);
        prepare(parts);
        // One after the other: what an earlier question has left here must not change what a later one is told.
        for (const ask of asked) expect(await ask(parts.views.asOf(day))).toEqual(await ask(whole.views.asOf(day)));
      }),
      { numRuns: 15 },
    );
  });

  it("answers questions that are asked at the same time", async () => {
    const whole = openParts(built);
    await whole.fetchRest(new AbortController().signal);
    const parts = openParts(built);
    const list = { type: null, order: "articles", name: "", offset: 300, limit: 50 } as const;
    const all = (index: LibraryIndex) =>
      Promise.all([
        index.entities(list),
        index.facets({}, 50),
        index.companions("entity-1", "article", 30),
        index.doubts(5),
      ]);
    expect(await all(parts.views.asOf(day))).toEqual(await all(whole.views.asOf(day)));
  });
});

describe("the most named entities", () => {
  const counts = new Map<string, { mentions: number; articles: Set<string> }>();
  for (const { id, mentions } of bundled.articles)
    for (const { entity } of mentions) {
      const count = counts.get(entity) ?? { mentions: 0, articles: new Set() };
      counts.set(entity, count);
      count.mentions += 1;
      count.articles.add(id);
    }

  it.each([null, ...mentionTypes])("of type %s are those that a look at every article finds", async (type) => {
    const { compare } = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
    const expected = entities
      .filter(({ id, type: own }) => counts.has(id) && (type === null || own === type))
      .map(({ id, name }) => ({
        id,
        name,
        mentions: counts.get(id)!.mentions,
        articles: counts.get(id)!.articles.size,
      }))
      .toSorted((a, b) => b.mentions - a.mentions || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    const { total, rows } = await openParts(built).index.entities({
      type,
      order: "mentions",
      name: "",
      offset: 0,
      limit: 100,
    });
    expect(total).toBe(expected.length);
    expect(rows.map(({ id, name, mentions, articles }) => ({ id, name, mentions, articles }))).toEqual(
      expected.slice(0, 100),
    );
  });

  it("and the facets of the whole library are in one file of the host", async () => {
    let asked: number[] = [];
    const { index } = openParts(built, (bytes) => asked.push(bytes));
    await index.entities({ type: null, order: "mentions", name: "", offset: 0, limit: 100 });
    await index.entities({ type: null, order: "mentions", name: "", offset: 0, limit: 100, least: 2 });
    await index.entities({ type: "person", order: "mentions", name: "", offset: 0, limit: 0, least: 2 });
    await index.facets({}, 6);
    const first = built.files.find(({ name }) => name === built.manifest.first);
    expect(asked).toEqual([first?.bytes.byteLength]);
    asked = [];
    await index.entities({ type: null, order: "articles", name: "", offset: 0, limit: 100 });
    expect(asked.length).toBeGreaterThan(1);
  });
});

const typed: Ask = (index) => index.entities({ type: null, order: "articles", name: "ann", offset: 0, limit: 50 });

const list: Ask = (index) => index.entities({ type: null, order: "articles", name: "", offset: 0, limit: 50 });

const fetched = async (...asked: Ask[]) => {
  let sum = 0;
  const { index } = openParts(built, (bytes) => (sum += bytes));
  await Promise.all(asked.map((ask) => ask(index)));
  return sum;
};

const bytesOf = (file: string | null | undefined) =>
  built.files.find(({ name }) => name === file)?.bytes.byteLength ?? 0;

/** Keys, who is named, and names: what counting over all entities and showing some needs. */
const ofCounting = () => {
  const { first, entities: names } = built.manifest;
  let sum = [first, ...names].reduce((bytes, file) => bytes + bytesOf(file), 0);
  for (const { entityKeys, named } of readManifest(readBytes(built.files.at(-1)!.bytes)).directories)
    sum += [entityKeys.heads, entityKeys.lows, ...named.map(({ part }) => part)].reduce((a, b) => a + b.bytes, 0);
  return sum;
};

describe("what questions about names fetch", () => {
  it("is keys, who is named and names, each once, however many wait for it", async () => {
    const once = await fetched(list);
    expect(once).toBeLessThanOrEqual(ofCounting());
    expect(await fetched(list, list, list)).toBe(once);
  });

  it("is of an entity that many articles name what the build worked out of it", async () => {
    const common = bytesOf(built.manifest.common?.file);
    expect(common).toBeGreaterThan(0);
    const asked = { filters: { allOf: ["entity-0"] } };
    expect(await fetched((index) => index.companions("entity-0", "sentence", 11))).toBeLessThanOrEqual(common);
    const found = await fetched((index) => index.search({ ...asked, order: "newest", offset: 0, limit: 9 }));
    expect(await fetched((index) => index.facets(asked, 6))).toBeLessThanOrEqual(found + common);
  });

  it("is of letters typed their terms, and no list of forms", async () => {
    const { directories } = readManifest(readBytes(built.files.at(-1)!.bytes));
    const terms = directories.flatMap(({ nameTerms }) => nameTerms).reduce((sum, { lists }) => sum + lists.bytes, 0);
    expect(await fetched(typed)).toBeLessThanOrEqual(ofCounting() + terms + bytesOf(built.manifest.unwritten));
  });

  it("is of companions the blocks of their articles", async () => {
    const whole = await fetched(list);
    expect(await fetched((index) => index.companions("entity-899", "article", 10))).toBeLessThan(whole * 0.6);
  });
});
