import { describe, expect, it } from "vitest";
import { createSeedReader, type ReadSeeds } from "../../../src/builder/seeds/seed-reader.ts";
import { openBuildStore } from "../../../src/builder/store/build-store.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const body = "The board voted to let the slip to the ferry company for nine years.";
const page = (source: string | null, text = body) =>
  `<!DOCTYPE html><html><head><title>Slip</title>${source === null ? "" : `<meta property="og:site_name" content="${source}">`}<meta property="article:published_time" content="2023-11-06"></head><body><article><h1>Slip</h1><p>${text}</p></article></body></html>`;
const plain = `Title: Slip\nDate: 2023-11-06\n\n${body}\n`;

async function read(files: Readonly<Record<string, string>>): Promise<ReadSeeds> {
  const folder = makeTempFolder();
  writeFiles(folder, files);
  return createSeedReader(folder, openBuildStore(makeTempFolder(), "src"), { now: () => Date.now() + 60_000 }).read();
}

const listed = ({ articles }: ReadSeeds) => articles.map(({ id, alsoIn = [] }) => [id, ...alsoIn]);

describe("two files of the same text", () => {
  it("are one article that names both", async () => {
    const seeds = await read({ "slip.txt": plain, "web/slip.html": page(null) });
    expect(listed(seeds)).toEqual([["slip", "web/slip.html"]]);
    expect(seeds.seeds).toBe(2);
  });

  it("are read from the one that says most of itself, else from the first by path", async () => {
    expect(listed(await read({ "slip.txt": plain, "web/slip.html": page("The Gazette") }))).toEqual([
      ["web/slip", "slip.txt"],
    ]);
    expect(listed(await read({ "b.html": page(null), "a.txt": plain, "c.html": page(null) }))).toEqual([
      ["a", "b.html", "c.html"],
    ]);
  });

  it("are the same whatever their white space", async () => {
    expect(listed(await read({ "a.txt": plain.replaceAll("to the", "to\nthe"), "b.html": page(null) }))).toEqual([
      ["a", "b.html"],
    ]);
  });

  it("stay two articles when date, source or a word differ, and when one file holds both", async () => {
    expect(listed(await read({ "a.html": page(null), "b.txt": plain.replace("11-06", "11-07") }))).toHaveLength(2);
    expect(listed(await read({ "a.html": page("The Gazette"), "b.html": page("The Herald") }))).toHaveLength(2);
    expect(listed(await read({ "a.html": page(null), "b.txt": plain.replace("nine", "ten") }))).toHaveLength(2);
    expect(listed(await read({ "a.txt": `${plain}\n${plain}` }))).toHaveLength(2);
  });

  it("stay two articles when both are plain texts, each dated by its owner", async () => {
    expect(listed(await read({ "a.txt": plain, "b.txt": plain }))).toEqual([["a"], ["b"]]);
  });

  it("stay apart when neither has a word", async () => {
    expect(listed(await read({ "a.txt": "Date: 2023-11-06\n\n", "b.txt": "Date: 2023-11-06\n\n" }))).toHaveLength(2);
  });

  it("keep their problems, which are then of the article that stays", async () => {
    const bad = page(null).replace("2023-11-06", "2023-02-30");
    const { articles, problems } = await read({ "a.html": bad, "b.html": bad });
    expect(articles.map(({ id }) => id)).toEqual(["a"]);
    expect(problems.map(({ seed, article }) => [seed, article])).toEqual([
      ["a.html", "a"],
      ["b.html", "a"],
    ]);
  });
});
