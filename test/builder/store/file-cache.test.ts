import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFileCache, readBytes } from "../../../src/builder/store/file-cache.ts";
import { makeTempFolder } from "../temp-folder.ts";

const pack = { name: "packs/2023-11 \u00e9.txt", bytes: new Uint8Array([0, 10, 255]) };

/** How it lies in the cache. */
const hash = createHash("sha256").update(pack.bytes).digest("hex");
const fileName = `key.3.${hash}.packs%2F2023-11%20%C3%A9.txt`;

describe("the cache of files", () => {
  it("gives back what was kept", () => {
    const folder = join(makeTempFolder(), "index");
    openFileCache(folder).keep("key", pack);
    const kept = openFileCache(folder).find("key");
    expect([kept?.name, kept?.bytes.byteLength, [...readBytes(kept?.bytes ?? new Uint8Array())]]).toEqual([
      pack.name,
      3,
      [0, 10, 255],
    ]);
  });

  it("knows the hash of what it kept without reading it", () => {
    const folder = makeTempFolder();
    openFileCache(folder).keep("key", pack);
    expect(openFileCache(folder).find("key")?.bytes).toMatchObject({ sha256: hash });
  });

  it.each([
    "..%2F..%2Fpage.html",
    "packs%2F..%2F..%2Fpage.html",
    "%2Fetc%2Fpage",
    "packs%5Cpage.txt",
    "",
    "%",
    "%E0%A4",
  ])("takes nothing beside it under the name %s, which leads elsewhere or is none", (name) => {
    const beside = makeTempFolder();
    writeFileSync(join(beside, `key.3.${hash}.${name}`), Buffer.alloc(12));
    expect(openFileCache(makeTempFolder(), [beside]).find("key")).toBeNull();
  });

  it("says so when what it kept was damaged, and forgets it", () => {
    const folder = makeTempFolder();
    openFileCache(folder).keep("key", pack);
    const path = join(folder, fileName);
    const content = readFileSync(path);
    content[content.length - 1] = 7;
    writeFileSync(path, content);
    const kept = openFileCache(folder).find("key");
    expect(() => readBytes(kept?.bytes ?? new Uint8Array())).toThrow(
      `A file of the build's cache was damaged and has been deleted (${path}). Build again.`,
    );
    expect(openFileCache(folder).find("key")).toBeNull();
  });

  it("says so when what it kept is gone", () => {
    const folder = makeTempFolder();
    openFileCache(folder).keep("key", pack);
    const kept = openFileCache(folder).find("key");
    openFileCache(folder).prune();
    expect(() => readBytes(kept?.bytes ?? new Uint8Array())).toThrow(
      `A file of the build's cache is gone (${join(folder, fileName)}). Build again.`,
    );
  });

  it.each([
    ["cut short", (content: Buffer) => content.subarray(0, -1)],
    ["emptied", () => Buffer.of()],
    ["added to", (content: Buffer) => Buffer.concat([content, Buffer.from("x")])],
    ["overwritten", () => Buffer.from("no line break")],
  ])("knows nothing of one that was %s", (_, spoil) => {
    const folder = makeTempFolder();
    openFileCache(folder).keep("key", pack);
    const path = join(folder, fileName);
    writeFileSync(path, spoil(readFileSync(path)));
    expect(openFileCache(folder).find("key")).toBeNull();
  });

  it("forgets what was not used since it was opened", () => {
    const folder = makeTempFolder();
    openFileCache(folder).keep("old", pack);
    const cache = openFileCache(folder);
    cache.keep("new", pack);
    cache.prune();
    expect([cache.find("old"), cache.find("new")?.name]).toEqual([null, pack.name]);
  });
});
