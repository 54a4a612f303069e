import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSeedMemory, type SeedMemory } from "../../../src/builder/seeds/seed-memory.ts";
import type { ArticleFacts } from "../../../src/builder/seeds/read-article.ts";
import { createSeedReader, type ReadSeeds } from "../../../src/builder/seeds/seed-reader.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const talks = " date 2023-11-06 Talks went on in Cairo.\n";

function openMemory(cache = join(makeTempFolder(), "seeds.bin")): SeedMemory {
  return createSeedMemory(cache, "test");
}

describe("the memory of seeds", () => {
  it("gives from the cache exactly what parsing gives", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "two.txt": "Title: One\nDate: 2023-11-06\n\nFirst.\n\nDate: 2023-11-07\n\nSecond.\n", "bad.txt": "date 2023-02-30 Text.\n", "latin.txt": Buffer.from("date 2023-11-06 Caf\xe9.", "latin1") });
    const cache = join(makeTempFolder(), "seeds.bin");
    const first = await readAndSave(folder, openMemory(cache));
    const again = await createSeedReader(folder, openMemory(cache)).read();
    expect(withTexts(again)).toEqual({ ...withTexts(first), opened: [] });
    expect(first.articles.map((article) => article.readRaw())).toContain("Date: 2023-11-07\n\nSecond.\n");
  });

  it("reads no file again that nobody has written to for a while", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks, "b.txt": talks });
    const memory = openMemory();
    const first = await readAndSave(folder, memory);
    const again = await createReaderOf(memory, folder).read();
    expect(withTexts(again)).toEqual({ ...withTexts(first), opened: [] });

    writeFiles(folder, { "b.txt": talks.replace("Cairo", "Doha.") });
    const changed = await createReaderOf(memory, folder).read();
    expect(changed.articles.map((article) => article.readText().includes("Doha."))).toEqual([false, true]);
    expect(changed.opened.map(({ id }) => id)).toEqual(["b"]);
  });

  it("does not trust the stamp of a file that was written to a moment ago: clocks of file systems are coarse", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks });
    const memory = openMemory();
    const reader = createSeedReader(folder, memory);
    await reader.read();
    reader.save();
    expect((await createReaderOf(memory, folder).read()).opened).toHaveLength(1);
  });

  it("parses nothing again that was touched and not changed", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks });
    const memory = openMemory();
    const first = await readAndSave(folder, memory);
    utimesSync(join(folder, "a.txt"), new Date("2023-11-06"), new Date("2023-11-06"));
    const again = await createReaderOf(memory, folder).read();
    expect(withTexts(again).articles).toEqual(withTexts(first).articles);
  });

  it("forgets a seed that is gone", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks, "b.txt": talks });
    const memory = openMemory();
    await readAndSave(folder, memory);
    rmSync(join(folder, "a.txt"));
    await readAndSave(folder, memory);
    expect([...memory.read().keys()]).toEqual(["b.txt"]);
  });

  it("says so when a seed is written to between parsing it and reading its text", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks });
    const memory = openMemory();
    await readAndSave(folder, memory);
    const seeds = await createReaderOf(memory, folder).read(); // knows the facts, has not read the text
    writeFiles(folder, { "a.txt": talks.replace("Cairo", "Doha.") });
    expect(() => seeds.articles[0]?.readText()).toThrow("a.txt has changed while the library was built. Build again when nothing is being written.");
  });
});

function createReaderOf(memory: SeedMemory, folder: string) {
  return createSeedReader(folder, memory, () => Date.now() + 60_000);
}

async function readAndSave(folder: string, memory: SeedMemory): Promise<ReadSeeds> {
  const reader = createReaderOf(memory, folder);
  const seeds = await reader.read();
  reader.save();
  return seeds;
}

/** Articles with their texts in place of the ways to read them. */
function withTexts({ articles, ...rest }: ReadSeeds) {
  return { ...rest, articles: articles.map((article) => ({ ...pick(article.facts), raw: article.readRaw(), text: article.readText() })) };
}

/** All that is kept of an article. */
const kept: Readonly<Record<keyof ArticleFacts, true>> = {
  id: true, seed: true, line: true, title: true, isTitleDerived: true, date: true, time: true, source: true, author: true, url: true, words: true, snippet: true,
  nth: true, from: true, to: true, textFrom: true, rawBytes: true, key: true, sentences: true, textHash: true,
};

function pick(facts: ArticleFacts): Record<string, unknown> {
  return Object.fromEntries((Object.keys(kept) as (keyof ArticleFacts)[]).map((name) => [name, facts[name]]));
}
