import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileHashOf, mentionsOf, parseMentionColumns } from "../../../src/library/formats/mentions.ts";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";
import { utf8Length } from "../../../src/library/formats/pack.ts";
import { keyOf } from "../../../src/core/hash/content-key.ts";
import { emitPacks, type PackArticle } from "../../../src/library/pack/emit-packs.ts";
import { createFileCollector } from "../../support/collect-files.ts";

const gaza = { id: "gaza", name: "Gaza", type: "place" as const };
const findEntity = (id: string) => (id === "gaza" ? gaza : null);

interface Given {
  readonly id?: string;
  readonly date?: string | null;
  readonly raw?: string;
  readonly mentions?: readonly ResolvedMention[];
}

function makeArticle({
  id = "talks",
  date = "2023-11-06",
  raw = " date 2023-11-06 Talks in Gaza.",
  mentions = [],
}: Given): PackArticle {
  return {
    id,
    date,
    time: null,
    bytes: utf8Length(raw),
    rawKey: keyOf(raw),
    readRaw: () => raw,
    mentionsKey: keyOf(JSON.stringify([id, mentions])),
    readMentions: () => mentions,
  };
}

describe("emitted packs", () => {
  it("give back every raw text byte for byte, whatever characters it has", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (raws) => {
        const files = createFileCollector();
        const places = emitPacks(
          raws.map((raw, index) => makeArticle({ id: `${index}`, raw })),
          findEntity,
          files.emit,
        );
        raws.forEach((raw, index) => {
          const { pack, from, to } = places.get(`${index}`)!;
          const bytes = new TextEncoder().encode(files.text(pack)).subarray(from, to);
          expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(raw);
        });
      }),
    );
  });

  it("have their mentions beside them", () => {
    const files = createFileCollector();
    const mention = { start: 26, end: 30, type: "place" as const, score: 0.97, entity: "gaza" };
    const place = emitPacks([makeArticle({ mentions: [mention] })], findEntity, files.emit).get("talks");
    expect(place?.mentions).toMatch(/^library\/mentions\/2023-11-[0-9a-z]+\.json$/u);
    expect(mentionsOf(parseMentionColumns(files.text(place?.mentions ?? "")), "talks")).toEqual([mention]);
  });

  it("have the hash of each file that holds one article beside its mentions, and follow it", () => {
    const files = createFileCollector();
    const [hash, other] = ["0a".repeat(32), "0b".repeat(32)];
    const lone = { ...makeArticle({}), fileHash: hash };
    const place = emitPacks([lone, makeArticle({ id: "diary~2" })], findEntity, files.emit).get("talks");
    const columns = parseMentionColumns(files.text(place?.mentions ?? ""));
    expect([fileHashOf(columns, "talks"), fileHashOf(columns, "diary~2")]).toEqual([hash, null]);
    const again = emitPacks([{ ...lone, fileHash: other }], findEntity, files.emit).get("talks");
    expect(fileHashOf(parseMentionColumns(files.text(again?.mentions ?? "")), "talks")).toBe(other);
  });

  it("are named after their month, or undated", () => {
    const files = createFileCollector();
    emitPacks([makeArticle({}), makeArticle({ id: "note", date: null })], findEntity, files.emit);
    expect(files.names().filter((name) => name.startsWith("packs/"))).toEqual([
      "packs/2023-11.txt",
      "packs/undated.txt",
    ]);
  });
});

describe("utf8Length", () => {
  it("is the length that encoding gives, lone surrogates too", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
        (text) => {
          expect(utf8Length(text)).toBe(new TextEncoder().encode(text).byteLength);
        },
      ),
    );
  });
});
