import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSegmentCache } from "../../../src/build/cache/segment-cache.ts";
import { makeTempFolder } from "../temp-folder.ts";

const segment = { name: "3f9a.bin", bytes: new Uint8Array([0, 10, 255]) };

describe("the cache of segments", () => {
  it("gives back what was saved", async () => {
    const folder = join(makeTempFolder(), "index");
    await openSegmentCache(folder).save("key", segment);
    const kept = await openSegmentCache(folder).read("key");
    expect({ name: kept?.name, bytes: [...(kept?.bytes ?? [])] }).toEqual({ name: "3f9a.bin", bytes: [0, 10, 255] });
  });

  it.each([
    ["cut short", (content: Buffer) => content.subarray(0, -1)],
    ["emptied", () => Buffer.of()],
    ["overwritten", () => Buffer.from("no line break")],
  ])("knows nothing of one that was %s", async (_, spoil) => {
    const folder = makeTempFolder();
    await openSegmentCache(folder).save("key", segment);
    writeFileSync(join(folder, "key"), spoil(readFileSync(join(folder, "key"))));
    expect(await openSegmentCache(folder).read("key")).toBeNull();
  });

  it("forgets what was not used since it was opened", async () => {
    const folder = makeTempFolder();
    await openSegmentCache(folder).save("old", segment);
    const cache = openSegmentCache(folder);
    await cache.save("new", segment);
    cache.prune();
    expect([await cache.read("old"), (await cache.read("new"))?.name]).toEqual([null, "3f9a.bin"]);
  });
});
