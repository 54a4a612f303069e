import { describe, expect, it } from "vitest";
import type { IndexArticle, IndexEntity } from "../../../src/library/index/index-input.ts";
import { article, library, openLibrary } from "./sample-library.ts";

const entities: readonly IndexEntity[] = [
  { id: "netanyahu", name: "Netanyahu", type: "person" },
  { id: "benjamin-netanyahu", name: "Benjamin Netanyahu", type: "person" },
  { id: "duke-of-york", name: "Duke of York", type: "place" },
  { id: "gaza", name: "Gaza", type: "place" },
];

/** An article of a sentence a mention, each `times` of the named. */
function naming(id: string, date: string, named: Readonly<Record<string, number>>): IndexArticle {
  let text = "";
  const mentions: IndexArticle["mentions"][number][] = [];
  for (const { id: entity, name, type } of entities) {
    for (let nth = 0; nth < (named[entity] ?? 0); nth++) {
      mentions.push({ start: text.length, end: text.length + name.length, type, score: 1, entity });
      text += `${name} spoke. `;
    }
  }
  return { ...article(id, date, text), mentions };
}

const talks = naming("talks", "2023-11-06", { netanyahu: 3, "benjamin-netanyahu": 2, gaza: 4 });
const court = naming("court", "2023-11-08", { "benjamin-netanyahu": 5, "duke-of-york": 6 });
const open = () => openLibrary({ ...library([talks, court]), entities });

describe("what an index finds doubtful", () => {
  it("is who may be one and which type a name speaks against, the largest effect first", async () => {
    const index = await open();
    expect(await index.doubts(10)).toEqual([
      {
        kind: "type",
        entity: { id: "duke-of-york", name: "Duke of York", type: "place", mentions: 6, articles: 1 },
        to: "person",
        why: "title",
      },
      {
        kind: "same",
        entity: { id: "netanyahu", name: "Netanyahu", type: "person", mentions: 3, articles: 1 },
        other: { id: "benjamin-netanyahu", name: "Benjamin Netanyahu", type: "person", mentions: 7, articles: 2 },
        why: "family-name",
        shared: 1,
      },
    ]);
    index.close();
  });
});

describe("a sample of mentions", () => {
  it("holds all of a type where there are no more", async () => {
    const index = await open();
    const sample = await index.sample("person", 100, 1);
    expect(sample).toHaveLength(10);
    expect(new Set(sample.map(({ place, start }) => `${place} ${start}`)).size).toBe(10);
    expect(new Set(sample.map(({ entity: { id } }) => id))).toEqual(new Set(["netanyahu", "benjamin-netanyahu"]));
    index.close();
  });

  it("holds as many as asked for, at their places in the text", async () => {
    const index = await open();
    for (let seed = 0; seed < 20; seed++) {
      const sample = await index.sample("place", 3, seed);
      expect(sample).toHaveLength(3);
      for (const { place, start, end, entity } of sample)
        expect([court, talks][place]?.text.slice(start, end)).toBe(entity.name);
    }
    index.close();
  });
});
