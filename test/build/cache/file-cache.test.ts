import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFileCache } from "../../../src/build/cache/file-cache.ts";
import { makeTempFolder } from "../temp-folder.ts";

const pack = { name: "packs/2023-11 \u00e9.txt", bytes: new Uint8Array([0, 10, 255]) };

describe("the cache of files", () => {
  it("gives back what was kept", () => {
    const folder = join(makeTempFolder(), "index");
    openFileCache(folder).keep("key", pack);
    const kept = openFileCache(folder).find("key");
    expect({ name: kept?.name, bytes: [...(kept?.bytes ?? [])] }).toEqual({ name: pack.name, bytes: [0, 10, 255] });
  });

  it.each([
    ["cut short", (content: Buffer) => content.subarray(0, -1)],
    ["emptied", () => Buffer.of()],
    ["overwritten", () => Buffer.from("no line break")],
  ])("knows nothing of one that was %s", (_, spoil) => {
    const folder = makeTempFolder();
    openFileCache(folder).keep("key", pack);
    writeFileSync(join(folder, "key"), spoil(readFileSync(join(folder, "key"))));
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
