import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createLibraryBuilder, type BuiltLibrary } from "../../../src/builder/library/build-library.ts";
import { readBytes } from "../../../src/builder/store/file-cache.ts";
import { sha256OfParts } from "../../../src/builder/store/sha256.ts";
import { parseHead } from "../../../src/library/formats/head.ts";
import { parseColumns, rowsOf } from "../../../src/library/formats/catalog.ts";
import { entitiesOf, mentionsOf, parseMentionColumns } from "../../../src/library/formats/mentions.ts";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { makeEntry } from "../../../src/core/entities/ledger/entry-id.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { buildShelf } from "../../../src/library/shelf/build-shelf.ts";
import type { AssembledLibrary } from "../../../src/library/site/assemble-library.ts";
import { readOwnShelf, readShown } from "../../../src/library/site/read-shown.ts";
import { rebuildLibrary, type Additions } from "../../../src/library/site/rebuild-library.ts";
import { makeTempFolder, writeFiles } from "../../builder/temp-folder.ts";
import { makeLibrary } from "../../support/make-library.ts";
import { capitalsTagger } from "../../support/made-up-tagger.ts";

async function build(files: Readonly<Record<string, string>>, articles: number): Promise<BuiltLibrary> {
  const seedsFolder = makeTempFolder();
  if (articles > 0) makeLibrary({ folder: seedsFolder, articles, corpora: "none" });
  writeFiles(seedsFolder, files);
  const cacheFolder = join(makeTempFolder(), "cache");
  return createLibraryBuilder({
    seedsFolder,
    cacheFolder,
    sourceFolder: "src",
    tagger: capitalsTagger,
    segments: segmentsHere,
  }).build();
}

const bytesOf = (library: AssembledLibrary, url: string) => readBytes(library.files.get(url) ?? new Uint8Array());
const textOf = (library: AssembledLibrary, url: string) => new TextDecoder().decode(bytesOf(library, url));
const rowsIn = (library: AssembledLibrary) =>
  library.head.catalogs.flatMap(({ file }) => rowsOf(parseColumns(textOf(library, file))));

const packs = (of: AssembledLibrary) => [...of.files.keys()].filter((url) => url.includes("/packs/"));

const nothingAdded: Additions = {
  articles: [],
  entities: [],
  files: 0,
  bytes: 0,
  foreign: [],
  problems: [],
  entries: [],
};

async function rebuild(library: BuiltLibrary, additions: Partial<Additions> = {}): Promise<AssembledLibrary> {
  const head = parseHead(library.headText);
  const shown = await readShown(
    head,
    async (file) => bytesOf(library, file),
    () => undefined,
  );
  return rebuildLibrary(
    head,
    shown,
    { ...nothingAdded, ...additions },
    { sha256: sha256OfParts, onProgress: () => undefined, breathe: async () => undefined },
  );
}

/** An article as the browser keeps it. */
function addText(id: string, slice: string, names: readonly string[]) {
  const { article } = parseArticle(slice, { id, seed: `clips/${id.slice(4)}.txt`, line: 1, nth: 1 });
  const mentions = names.map((name) => {
    const start = article.text.indexOf(name);
    return { start, end: start + name.length, type: "person" as const, score: 0.9, entity: name.toLowerCase() };
  });
  const shelf = buildShelf([{ article, slice, nth: 1, mentions }], 1, (entity) => ({
    id: entity,
    name: entity[0]!.toUpperCase() + entity.slice(1),
    type: "person",
  }));
  return readOwnShelf(shelf, () => false);
}

describe("a library written again in the browser", () => {
  let library: BuiltLibrary;

  beforeAll(async () => {
    library = await build(
      {
        "library.json": JSON.stringify({ name: "Clippings", folders: { wire: { source: "The Wire" } } }),
        "wire/1.txt":
          "date 2023-11-06\n\nYesterday they met Farid in Cairo. </script><b>Israelis</b> left on Tuesday.\n",
        "wire/2.txt":
          "date 2023-11-07\n\nYesterday they met Farid in Cairo. </script><b>Israelis</b> left on Tuesday.\n",
        "none.txt": "No date, and they met Farid again.\n",
        "bad.txt": "date 2023-02-30\n\nThey met Farid.\n",
        "mail.eml":
          "From: a@b.example\r\nDate: Mon, 6 Nov 2023 10:00:00 +0100\r\nSubject: News\r\n\r\nWe saw Farid there.\r\n",
      },
      120,
    );
  });

  it("is byte for byte the one that a build wrote, where nothing was added", async () => {
    const again = await rebuild(library);
    expect([...again.files.keys()].toSorted()).toEqual([...library.files.keys()].toSorted());
    for (const url of library.files.keys()) expect(bytesOf(again, url)).toEqual(bytesOf(library, url));
    expect(again.headText).toBe(library.headText);
    expect([...again.articlesByPack]).toEqual([...library.articlesByPack]);
  });

  it("holds what was added among the rest, and leaves the packs of other months as they are", async () => {
    const text = "date 2023-11-07\n\nToday they met Farid and </script><script>alert(1)</script> Quentin.\n";
    const again = await rebuild(library, { ...addText("own/0123", text, ["Farid", "Quentin"]), files: 1, bytes: 80 });
    const row = rowsIn(again).find(({ id }) => id === "own/0123");
    expect(row).toMatchObject({
      date: "2023-11-07",
      seed: "clips/0123.txt",
      pack: expect.stringMatching(/^library\/packs\/2023-11-/),
    });
    expect(Buffer.from(bytesOf(again, row!.pack).subarray(row!.from, row!.to)).toString()).toBe(text);
    const columns = parseMentionColumns(textOf(again, row!.mentions));
    expect(mentionsOf(columns, "own/0123").map(({ entity }) => entity)).toEqual(["farid", "quentin"]);
    expect(entitiesOf(columns).get("quentin")?.name).toBe("Quentin");
    expect(again.head.total).toBe(library.head.total + 1);
    // Named, so that whoever still has it in the browser sees it once.
    expect(JSON.parse(textOf(again, again.head.taken!))).toEqual({ ids: ["own/0123"] });
    expect(library.head.taken).toBeUndefined();
    const changed = packs(library).filter((url) => !again.files.has(url));
    expect(changed.every((url) => url.includes("2023-11"))).toBe(true);
    expect(packs(again).length - packs(library).length).toBeLessThan(2);
  });

  it("says the same text once that the site holds already", async () => {
    const { id } = rowsIn(library)[0]!;
    const again = await rebuild(library, addText(id, "date 2023-11-07\n\nToday they met Farid.\n", ["Farid"]));
    expect(again.head.total).toBe(library.head.total);
  });

  it("has the reader's corrections in names, rows and ledger", async () => {
    const where = {
      article: "wire/1",
      start: 19,
      end: 24,
      quote: "Farid",
      prefix: "Yesterday they met ",
      suffix: " in Cairo",
    };
    const entry = makeEntry({
      kind: "rename",
      when: "2026-11-29T10:00:00.000Z",
      scope: "everywhere",
      where,
      entity: { id: "farid", name: "Farid", type: "person" },
      name: "Farid Khan",
    });
    const not = makeEntry({ kind: "not-a-name", when: "2026-11-29T10:01:00.000Z", scope: "here", where });
    const again = await rebuild(library, { entries: [entry, not] });
    const rows = new Map(rowsIn(again).map((row) => [row.id, row]));
    expect(rows.get("wire/1")!.entities.map(({ name }) => name)).not.toContain("Farid Khan");
    expect(rows.get("wire/2")!.entities.map(({ name }) => name)).toContain("Farid Khan");
    const health = JSON.parse(textOf(again, again.head.health)) as { readonly ledger: string };
    const ledger = JSON.parse(textOf(again, health.ledger)) as { readonly text: string };
    expect(ledger.text.trim().split("\n")).toHaveLength(2);
  });
});
