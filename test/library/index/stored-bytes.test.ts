import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blobSource, createBlockCache } from "../../../src/library/index/byte-source.ts";
import { ContentKey } from "../../../src/core/hash/content-key.ts";
import { idKey } from "../../../src/library/index/index-input.ts";
import { readDirectory, writeDirectory } from "../../../src/library/index/directory.ts";
import { readManifest } from "../../../src/library/index/manifest.ts";
import { hashPart, PartsWriter, unpackPart } from "../../../src/library/index/part.ts";
import { BlockReader, writeBlocks } from "../../../src/library/index/posting-blocks.ts";
import { PlaceReader, readPostings, writePlaces, writePostings } from "../../../src/library/index/posting-list.ts";
import { undatedDay } from "../../../src/library/index/schema.ts";
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

describe("parts", () => {
  it("come back as they went in, and much smaller where that is worth while", () => {
    const [text, noise] = [
      new TextEncoder().encode("Fuel runs out. ".repeat(100)),
      Uint8Array.from({ length: 999 }, (_, i) => hashPart(Uint8Array.of(i, i >> 8))),
    ];
    const out = new PartsWriter();
    const parts = [text, new Uint8Array(0), noise].map((content) => out.push(content));
    const bytes = out.finish();
    const cut = parts.map((part) => bytes.subarray(part.from, part.from + part.bytes));
    expect(parts.map(({ hash }) => hash)).toEqual(cut.map(hashPart));
    expect(cut.map(({ length }) => length)).toEqual([expect.any(Number), 0, noise.length + 1]);
    expect(cut[0]?.length).toBeLessThan(text.length / 5);
    expect([cut[0], cut[2]].map((part) => unpackPart(part ?? new Uint8Array(0)))).toEqual([text, noise]);
  });
});

/** What one term has in one article. */
const placed = fc.record({
  text: fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 5 }),
  title: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 2 }),
});
const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

describe("postings", () => {
  it("say of each row how often a term stands in it, and where", () => {
    const article = fc.tuple(fc.integer({ min: 1, max: 300 }), placed);
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 30 }), (articles) => {
        let row = -1;
        const written = articles
          .filter(([, { text, title }]) => text.length + title.length > 0)
          .map(([step, { text, title }]) => ({ row: (row += step), text: ascending(text), title: ascending(title) }));
        const [list, places] = [new VarintWriter(), new VarintWriter()];
        writePostings(
          list,
          written.flatMap((one) => [one.row, one.text.length, one.title.length]),
        );
        for (const { text, title } of written) writePlaces(places, text, title);
        const read = readPostings(list.finish(), written.length);
        expect(Array.from(read.rows)).toEqual(written.map((one) => one.row));
        expect(Array.from(read.inText)).toEqual(written.map(({ text }) => text.length));
        expect(Array.from(read.inTitle)).toEqual(written.map(({ title }) => title.length));
        const reader = new PlaceReader(read, places.finish());
        // Some rows are passed over.
        for (const one of written.filter((_, i) => i % 3 !== 1))
          expect(reader.at(one.row)).toEqual({ text: one.text, title: one.title });
      }),
    );
  });

  it("are found by key and by beginning in blocks, each part of which is read only when asked for", () => {
    const keys = Array.from({ length: 3000 }, (_, i) => `${["wa", "été", "山", "𠮷"][i % 4]}${(i * 7919) % 3001}`);
    const sorted = [...new Set(keys)].toSorted((a, b) => (a < b ? -1 : 1));
    const out = new PartsWriter();
    const keyed = sorted.map((key, i) => {
      const list = new VarintWriter();
      writePostings(list, [i, 1, 0]);
      return { key, count: 1, list: list.finish(), rest: new TextEncoder().encode(`${key}!`.repeat(3)) };
    });
    const blocks = writeBlocks(keyed, out);
    const bytes = out.finish();
    expect(blocks.length).toBeGreaterThan(3);
    const asked = new Set<number>();
    const reader = new BlockReader(blocks, ({ from, bytes: length }) => {
      asked.add(from);
      return unpackPart(bytes.subarray(from, from + length));
    });
    for (const key of sorted.filter((_, i) => i % 13 === 0)) {
      asked.clear();
      const found = reader.find(key, true);
      expect([found?.number, found?.list.rows[0]]).toEqual([sorted.indexOf(key), sorted.indexOf(key)]);
      expect(new TextDecoder().decode(found?.rest ?? new Uint8Array(0))).toBe(`${key}!`.repeat(3));
      expect(asked.size).toBe(2);
      expect(reader.count(key)).toBe(1);
    }
    for (const beginning of ["wa1", "été", "山29", "𠮷", "x", "a"])
      expect(reader.findAll(beginning, false).map(({ number }) => sorted[number])).toEqual(
        sorted.filter((key) => key.startsWith(beginning)),
      );
    expect(reader.find("waa", false)).toBeNull();
    const visited: string[] = [];
    reader.visit(false, (key) => visited.push(key));
    expect(visited).toEqual(sorted);
  });
});

describe("a directory", () => {
  it("comes back as it went in", () => {
    const out = new PartsWriter();
    const part = (length: number) => out.push(new Uint8Array(length).fill(length));
    const block = (border: string) => ({ border, lists: part(9), rests: part(5) });
    const directory = {
      articles: 4,
      days: Int32Array.of(19_000, 19_000, -40_000, undatedDay),
      written: new Map([[2, "1860~"]]),
      words: Uint32Array.of(12, 0, 900, 3),
      sources: Uint16Array.of(1, 0, 2, 1),
      sourceNames: ["ap", "wafa"],
      terms: ["a", "ab𠮷", "ab𠮸", "été"].map(block),
      entities: ["hamas", "haniyeh"].map(block),
      nameTerms: ["hani", "ibn"].map(block),
      entityKeys: { heads: part(3), lows: part(8) },
      named: [0, 2].map((row) => ({ row, part: part(10 + row) })),
      ids: part(32),
      forms: part(4),
      vocabulary: part(70),
      mentions: [0, 3].map((row) => ({ row, part: part(20 + row) })),
    };
    expect(readDirectory(writeDirectory(directory))).toEqual(directory);
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

describe("readManifest", () => {
  it("refuses a manifest of another format in the reader's words", () => {
    expect(() => readManifest(Uint8Array.of(99))).toThrow(
      "The search index has format 99, this page reads 6: reload the page.",
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
