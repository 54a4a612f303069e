import { textPositionSelectorMatcher, textQuoteSelectorMatcher, type Chunker } from "@apache-annotator/selector";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toWebAnnotations } from "../../../src/core/export/web-annotation.ts";
import { anyArticle, namedIn, sample } from "./sample.ts";

const base = "https://example.org/library/";
const [pier] = sample.articles;
if (pier === undefined) throw new Error("The sample has no article.");

interface Item {
  readonly id: string;
  readonly type: string;
  readonly target: { readonly source: string; readonly selector: readonly Record<string, unknown>[] };
  readonly body: readonly Record<string, unknown>[];
}

interface Chunk {
  readonly data: string;
  equals(other: Chunk): boolean;
}

/** A text as Apache Annotator is given one: in one piece. */
function chunkerOf(data: string): Chunker<Chunk> {
  const currentChunk: Chunk = { data, equals: (other) => other === currentChunk };
  return {
    currentChunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
}

/** What Apache Annotator finds in a text by one selector, in UTF-16 units. */
async function foundByApache(text: string, selector: Record<string, unknown>): Promise<(readonly [number, number])[]> {
  const find =
    selector["type"] === "TextQuoteSelector"
      ? textQuoteSelectorMatcher(selector as never)
      : textPositionSelectorMatcher(selector as never);
  const found: (readonly [number, number])[] = [];
  for await (const { startIndex, endIndex } of find(chunkerOf(text) as never)) found.push([startIndex, endIndex]);
  return found;
}

describe("Web Annotation", () => {
  const collection = JSON.parse(toWebAnnotations(sample, base));
  const items: readonly Item[] = collection.first.items;

  // Each is a MUST of the Web Annotation Data Model, sections 3.1, 3.2.1, 4.2, 5.1 and 5.2.
  it("is a collection of the W3C model with one page, which says whose part it is", () => {
    expect(collection).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      total: namedIn(sample).length,
      first: { type: "AnnotationPage", partOf: collection.id, startIndex: 0 },
      last: collection.first.id,
    });
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(["Annotation"]));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, target } of items)
      for (const address of [id, target.source]) expect(URL.canParse(address)).toBe(true);
  });

  it("writes an address for an entity whose id holds half a character, as one of a backup may", () => {
    const mention = { start: 0, end: 5, type: "person" as const, score: 1, entity: "moe \uD83D" };
    const written = toWebAnnotations({ articles: [{ ...pier, mentions: [mention] }], entities: [] }, base);
    expect(written).toContain(`${base}#/e/moe%20%EF%BF%BD`);
  });

  it("has no page where there is no mention", () => {
    const empty = JSON.parse(toWebAnnotations({ articles: [{ ...pier, mentions: [] }], entities: [] }, base));
    expect(empty).toMatchObject({ type: "AnnotationCollection", total: 0 });
    expect(Object.keys(empty)).not.toContain("first");
    expect(Object.keys(empty)).not.toContain("last");
  });

  it("points at the words by quote, and by position in code points, as Apache Annotator counts; so do its ids", () => {
    const points = [...pier.text];
    for (const { id, target } of items.slice(0, pier.mentions.length)) {
      const [quote, position] = target.selector;
      const [start, end] = [position?.["start"] as number, position?.["end"] as number];
      expect([quote?.["type"], position?.["type"]]).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
      expect(points.slice(start, end).join("")).toBe(quote?.["exact"]);
      expect(pier.text).toContain(`${quote?.["prefix"]}${quote?.["exact"]}${quote?.["suffix"]}`);
      expect(id).toBe(`${target.source}?mention=${start}-${end}`);
    }
  });

  it("is found again by Apache Annotator, by position and by quote, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        const written = JSON.parse(toWebAnnotations({ articles: [article], entities: [] }, base));
        const items: readonly Item[] = written.first?.items ?? [];
        const mentions = article.mentions.toSorted((a, b) => a.start - b.start || a.end - b.end);
        for (const [i, { target }] of items.entries()) {
          const [quote = {}, position = {}] = target.selector;
          const place = [mentions[i]!.start, mentions[i]!.end];
          expect(await foundByApache(article.text, position)).toEqual([place]);
          expect(await foundByApache(article.text, quote)).toContainEqual(place);
        }
      }),
    );
  });

  it("identifies the entity and the article by address", () => {
    expect([items[0]?.target.source, items[0]?.body[0]]).toEqual([
      "https://example.org/library/#/a/2024/pier%20one",
      { type: "SpecificResource", source: "https://example.org/library/#/e/odal", purpose: "identifying" },
    ]);
  });
});
