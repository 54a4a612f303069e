import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionTypes } from "../../../src/core/ner/mention.ts";
import { chooseSalt, entityKey, keyText } from "../../../src/library/index/entity-key.ts";
import { parseNames, writeNames } from "../../../src/library/index/names-file.ts";
import { PartsWriter, unpackPart } from "../../../src/library/index/part.ts";
import {
  readNamed,
  readSegmentEntities,
  writeNamed,
  writeSegmentEntities,
} from "../../../src/library/index/segment-entities.ts";

/** Keys that meet soon. */
const coarse = (id: string, salt: number) => entityKey(id, salt) % 16;

describe("entities of a segment", () => {
  it("come back with keys and types", () => {
    const entity = fc.tuple(fc.nat({ max: 2 ** 44 - 1 }), fc.nat({ max: 3 }));
    fc.assert(
      fc.property(fc.uniqueArray(entity, { selector: ([key]) => key }), (all) => {
        const sorted = all.toSorted(([a], [b]) => a - b);
        const parts = new PartsWriter();
        const given = {
          keys: Float64Array.from(sorted, ([key]) => key),
          types: Uint8Array.from(sorted, ([, type]) => type),
        };
        const { heads, lows } = writeSegmentEntities(given, parts);
        const file = parts.finish();
        const read = ({ from, bytes }: typeof heads) =>
          bytes === 0 ? new Uint8Array() : unpackPart(file.subarray(from, from + bytes));
        expect(readSegmentEntities(read(heads), read(lows))).toEqual(given);
        // As a build reads them from its store: a Buffer that lies somewhere in a larger one.
        const within = Buffer.concat([Buffer.of(1, 2, 3), read(lows), Buffer.of(4)]).subarray(3, -1);
        expect(readSegmentEntities(read(heads), within)).toEqual(given);
      }),
    );
  });

  it("come back article by article with their mentions, in blocks", () => {
    const named = fc.uniqueArray(
      fc.record({ entity: fc.nat({ max: 5000 }), mentions: fc.integer({ min: 1, max: 300 }) }),
      {
        selector: ({ entity }) => entity,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 200 }), (given) => {
        const rows = given.map((row) => row.toSorted((a, b) => a.entity - b.entity));
        const parts = new PartsWriter();
        const blocks = writeNamed(rows, parts);
        const file = parts.finish();
        const read = blocks.flatMap(({ part: { from, bytes } }) => {
          const { starts, entities, mentions } = readNamed(unpackPart(file.subarray(from, from + bytes)));
          return Array.from({ length: starts.length - 1 }, (_, row) =>
            [...entities.subarray(starts[row], starts[row + 1])].map((entity, i) => ({
              entity,
              mentions: mentions[(starts[row] ?? 0) + i],
            })),
          );
        });
        expect(read).toEqual(rows);
        expect(blocks.map(({ row }) => row)).toEqual(blocks.map(({ row }) => row).toSorted((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });
});

describe("keys of entities", () => {
  it("stand as texts in their order", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 44 - 1 }), fc.nat({ max: 2 ** 44 - 1 }), (a, b) => {
        expect(keyText(a) < keyText(b)).toBe(a < b);
      }),
    );
  });

  it("differ for 200,000 ids", () => {
    expect(chooseSalt(Array.from({ length: 200_000 }, (_, i) => `name-${i}`))).toBe(0);
  });

  it("are made with another salt where two would meet", () => {
    const ids = [
      "hamas",
      "qatar",
      "israel",
      "ismail-haniyeh",
      "husam-badran",
      "israeli",
      "gaza",
      "cairo",
      "doha",
      "tunis",
      "ankara",
    ];
    const salt = chooseSalt(ids, coarse);
    expect(new Set(ids.map((id) => coarse(id, salt))).size).toBe(ids.length);
    expect(salt).toBeGreaterThan(0);
  });
});

describe("a names file", () => {
  it("says who everybody is, whatever their ids", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("Ismail Haniyeh", "U.S.", "Élan", "北京", ""),
    );
    const entity = fc.record(
      {
        id: fc.oneof(text, fc.constantFrom("ismail-haniyeh", "us", "elan")),
        name: text,
        type: fc.constantFrom(...mentionTypes),
        nationalityOf: text,
      },
      { requiredKeys: ["id", "name", "type"] },
    );
    fc.assert(
      fc.property(fc.uniqueArray(entity, { selector: ({ id }) => id }), (all) => {
        const rows = all.map(({ id, name, type, nationalityOf }) =>
          nationalityOf === undefined ? [id, name, type] : [id, name, type, nationalityOf],
        );
        expect(parseNames(writeNames(all))).toEqual(rows.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
        expect(writeNames(all.toReversed())).toBe(writeNames(all));
      }),
    );
  });
});
