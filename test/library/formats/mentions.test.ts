import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildMentionColumns,
  entitiesOf,
  mentionsOf,
  parseMentionColumns,
} from "../../../src/library/formats/mentions.ts";
import type { RowEntity } from "../../../src/core/catalog/row.ts";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";
import { mentionTypes } from "../../../src/core/ner/mention.ts";

const known = new Map<string, RowEntity>(
  (["hamas", "israel", "husam-badran"] as const).map((id) => [id, { id, name: id.toUpperCase(), type: "person" }]),
);
const findEntity = (id: string) => known.get(id) ?? null;

const anyMentions = fc
  .array(
    fc.record({
      start: fc.nat(100_000),
      length: fc.integer({ min: 1, max: 60 }),
      type: fc.constantFrom(...mentionTypes),
      score: fc.integer({ min: 0, max: 100 }),
      flag: fc.constantFrom({}, { isNationality: true as const }, { isRecalled: true as const }),
      entity: fc.constantFrom(...known.keys()),
    }),
  )
  .map((drawn) =>
    drawn
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, length, type, score, flag, entity }): ResolvedMention => ({
        start,
        end: start + length,
        type,
        score: score / 100,
        entity,
        ...flag,
      })),
  );

describe("mention columns", () => {
  it("give back the mentions of every article, through JSON", () => {
    fc.assert(
      fc.property(fc.array(anyMentions), (articles) => {
        const given = articles.map((mentions, index) => ({ id: `article ${index}`, mentions }));
        const columns = parseMentionColumns(JSON.stringify(buildMentionColumns(given, findEntity)));
        for (const { id, mentions } of given) expect(mentionsOf(columns, id)).toEqual(mentions);
      }),
    );
  });

  it("know each entity's name and type once", () => {
    const mention: ResolvedMention = { start: 0, end: 5, type: "organisation", score: 1, entity: "hamas" };
    const columns = buildMentionColumns(
      [{ id: "a", mentions: [mention, { ...mention, start: 9, end: 14 }] }],
      findEntity,
    );
    expect([...entitiesOf(columns).values()]).toEqual([{ id: "hamas", name: "HAMAS", type: "person" }]);
  });

  it("have none for an article that is not in the file", () => {
    expect(mentionsOf(buildMentionColumns([], findEntity), "elsewhere")).toEqual([]);
  });

  it("refuse a mention of an entity nobody knows", () => {
    const lost: ResolvedMention = { start: 0, end: 4, type: "person", score: 1, entity: "nobody" };
    expect(() => buildMentionColumns([{ id: "a", mentions: [lost] }], findEntity)).toThrow(
      "A mention in “a” names the entity “nobody”, which the library does not have.",
    );
  });
});
