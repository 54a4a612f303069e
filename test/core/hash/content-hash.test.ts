import { describe, expect, it } from "vitest";
import { contentHash, isNamedContent } from "../../../src/core/hash/content-hash.ts";

const encode = (text: string) => new TextEncoder().encode(text);

describe.each([
  ["the browser's hash", crypto.subtle],
  ["our own, where the browser has none", undefined],
])("with %s", (_what, subtle) => {
  it("names content by its SHA-256", async () => {
    expect(await contentHash(encode("abc"), subtle)).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it.each([
    ["a pack", "library/packs/2023-11-ba7816bf8f.txt", "abc", true],
    ["an index part", "ba7816bf8f01cfea.bin", "abc", true],
    ["a manifest", "library/index/manifest-ba7816bf8f01cfea.json", "abc", true],
    ["a sign-in page", "library/packs/2023-11-ba7816bf8f.txt", "<h1>Welcome</h1>", false],
    ["nothing at all", "library/packs/2023-11-ba7816bf8f.txt", "", false],
    ["half of it", "library/packs/2023-11-ba7816bf8f.txt", "ab", false],
    ["letters changed at the same length", "library/packs/2023-11-ba7816bf8f.txt", "abd", false],
    ["a name without a hash", "library/packs/2023-11.txt", "abc", false],
  ])("knows %s", async (_file, name, content, isIt) => {
    expect(await isNamedContent(name, encode(content), subtle)).toBe(isIt);
  });
});
