import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFileCache } from "../../../src/builder/cache/file-cache.ts";
import { collectFiles } from "../../../src/builder/library/memory-files.ts";
import { recallTexts } from "../../../src/builder/library/recall-texts.ts";
import type { ReadArticle } from "../../../src/builder/seeds/read-article.ts";
import { createSeedMemory } from "../../../src/builder/seeds/seed-memory.ts";
import { createSeedReader } from "../../../src/builder/seeds/seed-reader.ts";
import { compareNewestFirst } from "../../../src/core/catalog/order.ts";
import { emitPacks } from "../../../src/library/pack/emit-packs.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const seeds = {
  "several.txt": "Title: One\r\nDate: 2023-11-06\r\n\r\nFirst, in Cairo.\r\n\r\nDate: 2023-11-07\r\n\r\nSecond.\r\n",
  "wide.txt": Buffer.from("\uFEFFdate 2023-11-01 Wide \ud83d\udd4a text, and half a letter: \ud83d.", "utf16le"),
  "old.txt": Buffer.from("date 2023-11-02 Caf\xe9 closed.", "latin1"),
  "undated.txt": "\uFEFFNobody knows when \uFEFF this was.",
};

/** Half a letter, which no pack can hold. */
const half = /[\ud800-\udbff](?![\udc00-\udfff])/gu;

describe("recalled texts", () => {
  it("are those of the seeds, which are not read, until they are forgotten", async () => {
    const { seedsFolder, cacheFolder } = await packSeeds();
    const texts = (await readAgain(seedsFolder, cacheFolder)).map((article) =>
      [article.readRaw(), article.readText()].map((text) => text.replace(half, "\uFFFD")),
    );
    const articles = await readAgain(seedsFolder, cacheFolder);
    rmSync(seedsFolder, { recursive: true });
    const forget = recallTexts(articles, articles, openFileCache(join(cacheFolder, "files")));
    expect(articles.map((article) => [article.readRaw(), article.readText()])).toEqual(texts);
    forget();
    expect(() => articles[0]?.readText()).toThrow("has changed while the library was built");
  });

  it("are read from the seed where the pack is no longer that of its articles", async () => {
    const { seedsFolder, cacheFolder } = await packSeeds();
    writeFiles(seedsFolder, { "old.txt": "date 2023-11-02 Closed for good." });
    const articles = await readAgain(seedsFolder, cacheFolder);
    recallTexts(articles, articles, openFileCache(join(cacheFolder, "files")));
    expect(articles.map((article) => article.readText())).toContain("Closed for good.");
  });

  it("are read from the seed where the pack was damaged", async () => {
    const { seedsFolder, cacheFolder } = await packSeeds();
    const files = join(cacheFolder, "files");
    for (const name of readdirSync(files))
      writeFileSync(join(files, name), `00000000\n${"?".repeat(Number(name.split(".")[1]))}`);
    const articles = await readAgain(seedsFolder, cacheFolder);
    recallTexts(articles, articles, openFileCache(files));
    expect(articles.map((article) => article.readText())).toContain("Second.\r\n");
  });
});

/** Write seeds, and their packs into a cache. */
async function packSeeds() {
  const [seedsFolder, cacheFolder] = [makeTempFolder(), makeTempFolder()];
  writeFiles(seedsFolder, seeds);
  const packable = (await readAgain(seedsFolder, cacheFolder)).map((article) => ({
    id: article.id,
    date: article.date,
    time: article.time,
    bytes: article.rawBytes,
    rawKey: article.key,
    mentionsKey: article.key,
    readRaw: () => article.readRaw(),
    readMentions: () => [],
  }));
  emitPacks(packable, () => null, collectFiles(openFileCache(join(cacheFolder, "files"))).emitFile);
  return { seedsFolder, cacheFolder };
}

/** Read seeds as a later build does, which knows them and has none of their texts. */
async function readAgain(seedsFolder: string, cacheFolder: string): Promise<readonly ReadArticle[]> {
  const open = () =>
    createSeedReader(
      seedsFolder,
      createSeedMemory(join(cacheFolder, "seeds.bin"), "test"),
      () => Date.now() + 3_600_000,
    ); // an hour later, when stamps can be trusted
  const first = open();
  await first.read();
  first.save();
  return (await open().read()).articles.toSorted(compareNewestFirst);
}
