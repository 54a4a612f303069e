import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readBytes } from "../../../src/builder/store/file-cache.ts";
import { createLibraryBuilder, type BuiltLibrary } from "../../../src/builder/library/build-library.ts";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { parseColumns, rowsOf } from "../../../src/library/formats/catalog.ts";
import { parseHead } from "../../../src/library/formats/head.ts";
import { parseHealth } from "../../../src/library/formats/health.ts";
import { entitiesOf, fileHashOf, mentionsOf, parseMentionColumns } from "../../../src/library/formats/mentions.ts";
import { compareNewestFirst } from "../../../src/core/catalog/order.ts";
import type { Row } from "../../../src/core/catalog/row.ts";
import { makeLibrary } from "../../support/make-library.ts";
import { createRandom } from "../../support/random.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";
import { capitalsTagger } from "../../support/made-up-tagger.ts";

async function build(seedsFolder: string, cacheFolder = join(makeTempFolder(), "cache")): Promise<BuiltLibrary> {
  const builder = createLibraryBuilder({
    seedsFolder,
    cacheFolder,
    sourceFolder: "src",
    tagger: capitalsTagger,
    segments: segmentsHere,
  });
  const library = await builder.build();
  builder.save();
  return library;
}

const bytesOf = (library: BuiltLibrary, url: string) =>
  Buffer.from(readBytes(library.files.get(url) ?? new Uint8Array()));
const textOf = (library: BuiltLibrary, url: string) => bytesOf(library, url).toString("utf8");
const rowsIn = (library: BuiltLibrary): Row[] =>
  library.head.catalogs.flatMap((part) => rowsOf(parseColumns(textOf(library, part.file))));

describe("a built library", () => {
  const articles = 150;
  let library: BuiltLibrary;
  let folder: string;

  beforeAll(async () => {
    folder = makeTempFolder();
    makeLibrary({ folder, articles, corpora: "none" });
    writeFiles(folder, {
      "several.txt":
        "Title: One\r\nDate: 2023-11-06\r\n\r\nFirst met Farid in Cairo.\r\n\r\nDate: 2023-11-07\r\n\r\nSecond.\r\n",
      "old.txt": Buffer.from("date 1999-12-31 Caf\xe9 closed.", "latin1"),
      "wide.txt": Buffer.from("\uFEFFdate 2001-01-01 Wide 🕊 text.", "utf16le"),
      "undated.txt": "\uFEFFNobody knows when \uFEFF this was.",
      "bad.txt": "date 2023-02-30 There is no such day.",
    });
    library = await build(folder);
  });

  it("has every article in its catalogs, newest first, and its newest in the head", () => {
    const rows = rowsIn(library);
    expect(rows).toHaveLength(articles + 6);
    expect(rows.toSorted(compareNewestFirst)).toEqual(rows);
    expect(library.head.newest).toEqual(rows.slice(0, 30));
    expect(library.head.oldest).toEqual(
      rows
        .filter((row) => row.date !== null)
        .slice(-30)
        .toReversed(),
    );
  });

  it("lets a page read every article out of its pack as the build read it", () => {
    const read = new Map(library.read.articles.map((article) => [article.id, article]));
    for (const row of rowsIn(library)) {
      const slice = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
        bytesOf(library, row.pack).subarray(row.from, row.to),
      );
      const { id, date, time, title, isTitleDerived, source, line } = read.get(row.id)!;
      expect(parseArticle(slice, row).article).toMatchObject({
        id,
        date,
        time,
        title,
        isTitleDerived,
        source,
        line,
        text: read.get(row.id)!.readText(),
      });
    }
  });

  it("has each article's mentions beside its pack, with their entities", () => {
    const row = rowsIn(library).find(({ id }) => id === "several");
    const columns = parseMentionColumns(textOf(library, row?.mentions ?? ""));
    const mentions = mentionsOf(columns, "several");
    const text = library.read.articles.find(({ id }) => id === "several")?.readText() ?? "";
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(["Farid", "Cairo"]);
    expect(mentions.map(({ entity }) => entitiesOf(columns).get(entity)?.name)).toEqual(["Farid", "Cairo"]);
    expect(row?.entities.map(({ name }) => name)).toEqual(["Farid", "Cairo"]);
  });

  it("has the SHA-256 of each file that holds one article alone, as sha256sum gives it", () => {
    const hashes = rowsIn(library).map(({ id, seed, mentions }) => {
      const hash = fileHashOf(parseMentionColumns(textOf(library, mentions)), id);
      const isAlone = rowsIn(library).filter((row) => row.seed === seed).length === 1;
      return [
        hash,
        isAlone
          ? createHash("sha256")
              .update(readFileSync(join(folder, seed)))
              .digest("hex")
          : null,
      ];
    });
    expect(hashes.length).toBeGreaterThan(5);
    for (const [hash, expected] of hashes) expect(hash).toBe(expected);
  });

  it("says in its head what it holds", () => {
    expect(parseHead(library.headText)).toMatchObject(library.head);
    expect(library.head).toMatchObject({ total: articles + 6, undated: 2, problems: library.summary.problems.length });
    expect(library.head.dates.reduce((sum, day) => sum + day.count, 0)).toBe(articles + 4);
  });

  it("lists every problem in its health file", () => {
    const health = parseHealth(textOf(library, library.head.health));
    expect(health).toMatchObject({ seeds: articles + 5, articles: articles + 6, notRead: [] });
    expect(health.problems.map(({ seed, kind }) => [seed, kind])).toEqual(
      expect.arrayContaining([
        ["bad.txt", "date-impossible"],
        ["old.txt", "encoding-fallback"],
      ]),
    );
  });

  it("is the same when what was remembered was damaged on disk", async () => {
    const [seeds, cache] = [makeTempFolder(), join(makeTempFolder(), "cache")];
    writeFiles(seeds, { "talks.txt": "date 2023-11-06 The talks in Cairo went on, and then in Doha." });
    const before = await build(seeds, cache);
    const own = join(cache, "libraries", readdirSync(join(cache, "libraries"))[0] ?? "");
    rmSync(join(own, "files"), { recursive: true }); // all is made anew, out of what is remembered
    const path = join(own, "derived.log");
    const log = readFileSync(path);
    for (let at = 200; at < log.byteLength; at += 200) log[at] = (log[at] ?? 0) ^ 1;
    writeFileSync(path, log);
    expect((await build(seeds, cache)).headText).toBe(before.headText);
  });

  it("is byte for byte the same when it is built again, with a cache or without", async () => {
    const cache = join(makeTempFolder(), "cache");
    await build(folder, cache);
    for (const again of [await build(folder, cache), await build(folder)]) {
      expect(again.headText).toBe(library.headText);
      const different = [...library.files.keys()].filter((url) => !bytesOf(library, url).equals(bytesOf(again, url)));
      expect(different).toEqual([]);
      expect([...again.files.keys()]).toEqual([...library.files.keys()]);
    }
  });
});

describe("a library of nothing", () => {
  it("has a head and a health file", async () => {
    const library = await build(makeTempFolder());
    expect(library.head).toMatchObject({ total: 0, dates: [], newest: [], catalogs: [] });
    expect(parseHealth(textOf(library, library.head.health)).articles).toBe(0);
  });
});

describe("a library of 20,000 articles", () => {
  it("changes a handful of files when one article is added, and shows it", { timeout: 300_000 }, async () => {
    const folder = makeTempFolder();
    const cache = join(makeTempFolder(), "cache");
    for (let year = 2000; year < 2010; year += 1) writeFiles(folder, { [`${year}.txt`]: writeYear(year, 2000) });
    const before = await build(folder, cache);
    writeFiles(folder, { "new.txt": " date 2005-05-17 The ferry came back to Halifax.\n" });
    const after = await build(folder, cache);

    const added = [...after.files.keys()].filter((url) => !before.files.has(url));
    const removed = [...before.files.keys()].filter((url) => !after.files.has(url));
    // The article's pack, mentions, catalog and locator; the health file, which counts articles; of the index a segment, what first screens ask, of all and of common names, and its manifest.
    expect(kindsOf(added)).toEqual([
      "catalog",
      "health",
      "index",
      "index",
      "index",
      "index",
      "locator",
      "mentions",
      "packs",
      "told",
      "told",
    ]);
    expect(kindsOf(removed)).toEqual([
      "catalog",
      "health",
      "index",
      "index",
      "index",
      "index",
      "locator",
      "mentions",
      "packs",
      "told",
      "told",
    ]);
    expect(after.head.libraryId).not.toBe(before.head.libraryId);
    expect(rowsIn(after).map(({ id }) => id)).toContain("new");
  });
});

/** A seed with so many short articles of one year. */
function writeYear(year: number, articles: number): string {
  const random = createRandom(year);
  const article = (_: unknown, index: number) => {
    const day = new Date(Date.UTC(year, 0, 1 + (index % 365))).toISOString().slice(0, 10);
    return `date ${day} The ferry to Halifax was late by ${random.below(1000)} minutes, as Farid had said.${" It rained.".repeat(random.below(60))}\n\n`;
  };
  return Array.from({ length: articles }, article).join("");
}

function kindsOf(urls: readonly string[]): string[] {
  return urls.map((url) => url.replace(/^library\/(\w+).*/u, "$1")).toSorted();
}

describe("a library built with a ledger", () => {
  it("has the ledger in a file of its own, which its health file only names", async () => {
    const folder = makeTempFolder();
    makeLibrary({ folder, articles: 3, corpora: "none" });
    const line = JSON.stringify({
      v: 1,
      id: "x",
      when: "2026-01-01T00:00:00.000Z",
      kind: "retype",
      scope: "here",
      from: "other",
      to: "place",
      where: { article: "gone", quote: "Marlin", prefix: "", suffix: "", start: 0, end: 6 },
    });
    writeFiles(folder, { "ledger.jsonl": `${line}\n` });
    const library = await build(folder);
    const healthText = textOf(library, library.head.health);
    const { ledger } = parseHealth(healthText);
    expect(textOf(library, ledger!)).toContain("Marlin");
    expect(healthText).not.toContain('"prefix"');
  });
});
