import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blobSource, createBlockCache } from "../../../src/library/index/byte-source.ts";
import { packChunk, unpackChunk } from "../../../src/library/index/chunk-bytes.ts";
import { ContentKey } from "../../../src/core/catalog/content-key.ts";
import { idKey } from "../../../src/library/index/index-input.ts";
import { parseManifest } from "../../../src/library/index/manifest.ts";
import { VarintReader, VarintWriter } from "../../../src/library/index/varint.ts";
import { isSpellingCandidate, readVocabulary, VocabularyWriter } from "../../../src/library/index/vocabulary.ts";

function keyOf(...texts: (string | null)[]): string {
  const key = new ContentKey();
  for (const text of texts) key.addText(text);
  return key.finishText();
}

describe("varints", () => {
  it("come back as they went in", () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
        const out = new VarintWriter();
        for (const number of numbers) out.push(number);
        const input = new VarintReader(out.finish());
        expect(numbers.map(() => input.next())).toEqual(numbers);
        expect(input.isAtEnd).toBe(true);
      }),
    );
  });
});

describe("the vocabulary", () => {
  it("comes back as it went in", () => {
    const entry = fc.record({
      term: fc.string({ unit: fc.constantFrom("a", "b", "é", "غ"), minLength: 3, maxLength: 24 }),
      articles: fc.integer({ min: 1, max: 100_000 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ term }) => term }), (entries) => {
        const read: typeof entries = [];
        const out = new VocabularyWriter();
        for (const { term, articles } of entries) out.add(new TextEncoder().encode(term), articles);
        readVocabulary(out.finish(), (term, articles) => read.push({ term, articles }));
        expect(read).toEqual(entries);
      }),
    );
  });
});

describe("isSpellingCandidate", () => {
  it.each([
    ["river", true],
    ["río", true],
    ["né", false],
    ["covid19", false],
    ["غزة", true],
    ["٢٠٢٣", false],
    ["東京都庁", false],
    ["a".repeat(24), true],
    ["a".repeat(25), false],
    ["غ".repeat(24), true],
    ["غ".repeat(25), false],
  ])("says of %s: %s", (term, isCandidate) => {
    expect(isSpellingCandidate(new TextEncoder().encode(term))).toBe(isCandidate);
  });
});

describe("chunks", () => {
  const bytes = new TextEncoder().encode("Fuel runs out. ".repeat(100));

  it("come back as they went in, and much smaller on the way", async () => {
    const packed = await packChunk(bytes);
    expect(packed.length).toBeLessThan(bytes.length / 5);
    const unpacked = await unpackChunk(new Blob([packed as Uint8Array<ArrayBuffer>]));
    expect(new Uint8Array(await unpacked.arrayBuffer())).toEqual(bytes);
  });

  it("are taken as they are when the host has unpacked them already", async () => {
    const unpacked = await unpackChunk(new Blob([bytes]));
    expect(new Uint8Array(await unpacked.arrayBuffer())).toEqual(bytes);
  });
});

describe("blobSource", () => {
  it("reads any range through a cache that stays within its limit", () => {
    const bytes = Uint8Array.from({ length: 500_000 }, (_, i) => (i * 31) % 251);
    // Node has no synchronous reader: this one reads slices of the array above, which is what the browser's does of a file.
    const blob = { size: bytes.length, slice: (from: number, to: number) => bytes.slice(from, to) } as unknown as Blob;
    class Reader {
      readAsArrayBuffer = (slice: unknown) => (slice as Uint8Array).buffer;
    }
    Object.assign(globalThis, { FileReaderSync: Reader });
    const cache = createBlockCache(300_000);
    const source = blobSource(blob, "a", cache);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 300_000 }), (offset, length) => {
        const into = new Uint8Array(length);
        source.read(offset, into);
        const expected = new Uint8Array(length);
        expected.set(bytes.subarray(offset, offset + length));
        expect(Buffer.compare(into, expected)).toBe(0);
        expect(cache.blocks.size).toBeLessThanOrEqual(2);
      }),
      { numRuns: 50 },
    );
    Reflect.deleteProperty(globalThis, "FileReaderSync");
  });
});

describe("parseManifest", () => {
  it("refuses a manifest of another format in the reader's words", () => {
    expect(() => parseManifest('{"format":99}')).toThrow(
      "The search index has format 99, this page reads 2: reload the page.",
    );
  });
});

describe("idKey", () => {
  it("keeps 200,000 ids apart", () => {
    expect(new Set(Array.from({ length: 200_000 }, (_, i) => idKey(`2023/11/${i}`))).size).toBe(200_000);
  });
});

describe("ContentKey", () => {
  it("is the same for the same, and another for whatever differs", () => {
    expect(keyOf("Fuel", null)).toBe(keyOf("Fuel", null));
    const others = [
      ["fuel", null],
      ["Fuel", ""],
      ["Fu", "el"],
      [null, "Fuel"],
      ["Fuel"],
      ["leuF", null],
      ["Fuel", null, null],
    ];
    expect(new Set(others.map((texts) => keyOf(...texts))).add(keyOf("Fuel", null)).size).toBe(others.length + 1);
  });

  it("keeps 200,000 texts apart that differ in one letter", () => {
    const page = "The weather was fine in those days. ".repeat(3);
    expect(new Set(Array.from({ length: 200_000 }, (_, i) => keyOf(`${page}${i}${page}`))).size).toBe(200_000);
  });
});
