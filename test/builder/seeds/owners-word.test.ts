import { describe, expect, it } from "vitest";
import { createSeedReader } from "../../../src/builder/seeds/seed-reader.ts";
import { openBuildStore } from "../../../src/builder/store/build-store.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

async function read(files: Readonly<Record<string, string>>) {
  const folder = makeTempFolder();
  writeFiles(folder, files);
  return createSeedReader(folder, openBuildStore(makeTempFolder(), "src")).read();
}

const entry = (date: string) => `Date: ${date}\n\nThe river rose in the night.\n`;
const datesOf = ({ articles }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(articles.map(({ id, date }) => [id, date]));

describe("the order of dates in digits", () => {
  it("is what one date of the folder shows, and is said", async () => {
    const seeds = await read({
      "a/a.txt": entry("06/11/2023"),
      "a/b.txt": entry("13/11/2023"),
      "c/c.txt": entry("06/11/2023"),
    });
    expect(datesOf(seeds)).toEqual({ "a/a": "2023-11-06", "a/b": "2023-11-13", "c/c": null });
    expect(seeds.problems.map(({ seed, kind, message, line }) => [seed, kind, message, line])).toEqual([
      ["a/a.txt", "date-order", "06/11/2023 was read as 6 November 2023: in this folder the day stands first.", 1],
      ["c/c.txt", "date-ambiguous", "06/11/2023 can be 6 November or 11 June.", 1],
    ]);
  });

  it("stays open where the dates of a folder contradict each other", async () => {
    const seeds = await read({
      "a.txt": entry("06/11/2023"),
      "b.txt": entry("13/11/2023"),
      "c.txt": entry("11/13/2023"),
    });
    expect(datesOf(seeds)["a"]).toBeNull();
  });

  it("is the owner's word before all, in file names too", async () => {
    const seeds = await read({
      "library.json": '{"folders": {"a": {"dates": "month first"}}}',
      "a/a.txt": entry("06/11/2023"),
      "a/b.txt": entry("13/11/2023"),
      "a/07-09-2022 gate.txt": "The gate stood open.\n",
    });
    expect(datesOf(seeds)).toEqual({ "a/a": "2023-06-11", "a/b": "2023-11-13", "a/07-09-2022 gate": "2022-07-09" });
    expect(seeds.problems).toEqual([]);
  });

  it("changes when another file shows it, without the first being written", async () => {
    const folder = makeTempFolder();
    const reader = createSeedReader(folder, openBuildStore(makeTempFolder(), "src"));
    writeFiles(folder, { "a.txt": entry("06/11/2023") });
    const [before] = (await reader.read()).articles;
    writeFiles(folder, { "b.txt": entry("11/13/2023") });
    const [after] = (await reader.read()).articles;
    expect([before!.date, after!.date]).toEqual([null, "2023-06-11"]);
    expect(after!.key).not.toEqual(before!.key);
  });
});

describe("the owner's word", () => {
  it("names the source of a folder's texts, where they name none themselves", async () => {
    const seeds = await read({
      "library.json": '{"name": "Hallow", "folders": {"": {"source": "The Courier"}}}',
      "a.txt": entry("2023-11-06"),
      "b.txt": `Source: The Gazette\n${entry("2023-11-07")}`,
    });
    expect(seeds.articles.map(({ id, source }) => [id, source])).toEqual([
      ["a", "The Courier"],
      ["b", "The Gazette"],
    ]);
    expect(seeds.word.name).toBe("Hallow");
    expect(seeds.notRead).toEqual([]);
  });

  it("says in which language a folder's texts are, and makes other articles of them", async () => {
    const folder = makeTempFolder();
    const reader = createSeedReader(folder, openBuildStore(makeTempFolder(), "src"));
    writeFiles(folder, { "es/a.txt": entry("2023-11-06"), "b.txt": entry("2023-11-07") });
    const before = (await reader.read()).articles;
    writeFiles(folder, { "library.json": '{"folders": {"es": {"language": "es"}}}' });
    const after = (await reader.read()).articles;
    expect(after.map(({ id, language }) => [id, language])).toEqual(
      after.map(({ id }) => [id, id === "es/a" ? "es" : undefined]),
    );
    const keyOf = (articles: typeof after, id: string) => articles.find((article) => article.id === id)?.key;
    expect(keyOf(after, "b")).toEqual(keyOf(before, "b"));
    expect(keyOf(after, "es/a")).not.toEqual(keyOf(before, "es/a"));
  });

  it("names the encoding of a folder's texts, also after they were read without it", async () => {
    const folder = makeTempFolder();
    const reader = createSeedReader(folder, openBuildStore(makeTempFolder(), "src"));
    // "Вода" in Windows-1251; too short for its letters to tell.
    const bytes = Uint8Array.from([...new TextEncoder().encode("date 2023-11-06 "), 0xc2, 0xee, 0xe4, 0xe0]);
    writeFiles(folder, { "ru/a.txt": bytes });
    await reader.read();
    writeFiles(folder, { "library.json": '{"folders": {"ru": {"encoding": "windows-1251"}}}' });
    const [article] = (await reader.read()).articles;
    expect([article!.title, article!.readText()]).toEqual(["Вода", "Вода"]);
  });

  it("is a problem with its line where it is wrong", async () => {
    const seeds = await read({
      "library.json": '{\n  "name": "Hallow",\n  "colour": "red"\n}',
      "a.txt": entry("2023-11-06"),
    });
    expect(seeds.problems.map(({ seed, line, message }) => [seed, line, message])).toEqual([
      ["library.json", 3, "library.json says “colour”, which is not used."],
    ]);
  });
});

describe("the language that a file says itself", () => {
  it("goes before the owner's word on its folder", async () => {
    const { articles } = await read({
      "library.json": '{"folders": {"letters": {"language": "pt-BR"}}}',
      "letters/b.txt": entry("2023-11-06"),
      "letters/c.org": "#+TITLE: Log\n#+DATE: <2023-11-06 Mon>\n#+LANGUAGE: de\n\n* Ufer\n\nDer Fluss stieg.\n",
      "d.txt": entry("2023-11-06"),
    });
    expect(Object.fromEntries(articles.map(({ id, language }) => [id, language]))).toEqual({
      "letters/b": "pt-BR",
      "letters/c": "de",
      d: undefined,
    });
  });
});
