import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findHash, parseModelFile, sectionBytes, readHashes } from "../../../src/core/ner/model-file.ts";
import { modelBytes } from "../../support/model-bytes.ts";

describe("parseModelFile", () => {
  it("refuses what is no model", () => {
    expect(() => parseModelFile(new TextEncoder().encode("<!doctype html>"))).toThrow(
      'Not a tagger model: it begins with "<!do", not "DLN1"',
    );
    expect(() => parseModelFile(new Uint8Array())).toThrow('Not a tagger model: it begins with "", not "DLN1"');
  });

  it("refuses a model that is cut short", () => {
    expect(() => parseModelFile(modelBytes.slice(0, 100))).toThrow(
      /^Model cut short: header of \d+ bytes in a file of 100$/,
    );
    expect(() => parseModelFile(modelBytes.slice(0, -1000))).toThrow(/^Model cut short: section \w+ ends at/);
  });

  it("refuses a section that is not there", () => {
    expect(() => sectionBytes(parseModelFile(modelBytes), "moon")).toThrow('Model has no section "moon"');
  });
});

describe("readHashes", () => {
  it.each(["frequentWords", "rareWords", "surname"])("gives the %s in ascending order", (name) => {
    const hashes = readHashes(parseModelFile(modelBytes), name);
    expect(hashes.length).toBeGreaterThan(1000);
    expect(hashes.findIndex((hash, i) => i > 0 && hash <= (hashes[i - 1] as number))).toBe(-1);
  });
});

describe("findHash", () => {
  it.each([
    [3, 0],
    [9, 2],
    [4294967295, 3],
    [4, -1],
    [0, -1],
  ])("finds %i at %i", (hash, index) => {
    expect(findHash(Uint32Array.of(3, 7, 9, 4294967295), hash)).toBe(index);
  });
});

describe("the shipped model", () => {
  it("takes at most 4 MB, brotli or not", () => {
    expect(modelBytes.length).toBeLessThan(4_000_000);
    expect(brotliCompressSync(modelBytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length).toBeLessThan(
      4_000_000,
    );
  });
});
