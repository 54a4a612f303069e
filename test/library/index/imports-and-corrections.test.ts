import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Imports } from "../../../src/library/index/imports.ts";
import { toColumns, toSegmentArticle, type IndexLibrary } from "../../../src/library/index/index-input.ts";
import { namingOf } from "../../../src/library/index/entity-key.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { inOnePiece, writeSegment } from "../../../src/library/index/segment-writer.ts";
import { article, library, openLibrary } from "./sample-library.ts";

const bundled = library([
  article("a", "2023-11-06", "Haniyeh spoke in Qatar. Hamas said nothing."),
  article("b", "2023-11-04", "Talks went on in Qatar."),
  article("c", null, "An undated text names Hamas."),
]);
const imported = library([
  article("import/1", "2023-11-05", "Qatar opened a hospital."),
  article("import/2", null, "A hospital in Israel."),
]);

let index: LibraryIndex;
beforeAll(async () => {
  index = await openLibrary(bundled);
});
afterAll(() => index.close());

/** What stands at each place, without and with the imported articles. */
const alone = ["a", "b", "c"];
const together = ["a", "import/1", "b", "c", "import/2"];
const found = async (q: string, order: "newest" | "oldest" = "newest") => {
  const all = index.size().total === 3 ? alone : together;
  return (await index.search({ q, order, offset: 0, limit: 9 })).places.map((place) => all[place]).join(" ");
};

/** One segment an article: the second is imported first. */
function importsOf({ articles, entities }: IndexLibrary): Imports {
  const segments = articles.map((each) =>
    inOnePiece(writeSegment([toSegmentArticle(toColumns(each), namingOf(entities, 0))])),
  );
  return { segments: segments.toReversed(), ranks: Uint32Array.from(articles.keys()).toReversed(), entities };
}

describe("setImports", () => {
  it("puts imported articles among the bundled ones, into list, chart and counts", async () => {
    index.setReaderState({ read: ["import/1"], starred: [] });
    index.setImports(importsOf(imported));
    expect(index.size()).toEqual({ total: 5, bundled: 3 });
    expect(await found("")).toBe("a import/1 b c import/2");
    expect(await found("", "oldest")).toBe("b import/1 a c import/2");
    expect(await found("hospital")).toBe("import/1 import/2");
    expect(await found("place:qatar")).toBe("a import/1 b");
    expect((await index.histogram({ q: "qatar" }, "day")).bars.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(await index.entity("qatar", "year")).toMatchObject({ articles: 3, mentions: 3 });
    expect((await index.mentionsOf("qatar", { order: "newest", offset: 1, limit: 1 })).mentions).toEqual([
      { place: 1, date: "2023-11-05", start: 0, end: 5 },
    ]);
    expect((await index.search({ filters: { isUnread: true }, order: "newest", offset: 0, limit: 9 })).total).toBe(4);
    const own = await index.search({ filters: { isOwn: true }, order: "newest", offset: 0, limit: 9 });
    expect(own.places).toEqual([1, 4]);
  });

  it("leaves the bundled library when imports are taken out", async () => {
    index.setImports(importsOf({ articles: [], entities: [] }));
    expect(await found("")).toBe("a b c");
    expect(await found("hospital")).toBe("");
    expect(await index.entity("qatar", "year")).toMatchObject({ articles: 2 });
  });
});

describe("identify", () => {
  it("gives a name the id of whoever of its type is called or written so, and a new one an id that nobody has", async () => {
    const ids = await index.identify([
      { name: "ISMAIL HANIYEH", type: "person", id: "x" },
      { name: "Haniyeh", type: "person", id: "haniyeh" },
      { name: "Qatar", type: "person", id: "qatar" },
      { name: "Nobody Known", type: "person", id: "nobody-known" },
    ]);
    expect(ids).toEqual(["ismail-haniyeh", "ismail-haniyeh", "qatar~person~own", "nobody-known"]);
  });
});

describe("setCorrections", () => {
  it("counts corrected mentions in lists, dossiers and facets instead of those of the build", async () => {
    const { text, mentions } = bundled.articles[0] ?? { text: "", mentions: [] };
    const [, ...rest] = mentions;
    const renamed = { start: 0, end: 7, type: "person" as const, score: 1, entity: "khaled-haniyeh" };
    index.setCorrections({
      articles: [{ id: "a", text, mentions: [renamed, ...rest.filter(({ entity }) => entity !== "hamas")] }],
      entities: [
        { id: "khaled-haniyeh", name: "Khaled Haniyeh", type: "person" },
        { id: "qatar", name: "State of Qatar", type: "place" },
      ],
    });
    expect(await found("person:khaled")).toBe("a");
    expect(await found("person:ismail")).toBe("");
    expect(await found("entity:hamas")).toBe("c");
    expect(await index.entity("hamas", "year")).toMatchObject({
      mentions: 1,
      aliases: [{ text: "Hamas", mentions: 1 }],
    });
    expect(await index.entity("qatar", "year")).toMatchObject({ name: "State of Qatar", articles: 2 });
    expect(await index.companions("khaled-haniyeh", "sentence", 5)).toEqual([
      { id: "qatar", name: "State of Qatar", type: "place", count: 1 },
    ]);
    expect((await index.facets({}, 5)).entities.person.map(({ id }) => id)).toEqual(["khaled-haniyeh"]);
  });

  it("goes back to the build's mentions when corrections are undone", async () => {
    index.setCorrections({ articles: [], entities: [] });
    expect(await found("person:ismail")).toBe("a");
    expect(await found("entity:hamas")).toBe("a c");
  });
});
