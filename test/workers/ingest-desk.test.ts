import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/core/ner/mention.ts";
import { parseColumns, rowsOf } from "../../src/library/formats/catalog.ts";
import { openLibrary } from "../library/index/sample-library.ts";
import { readShelf } from "../../src/library/shelf/read-shelf.ts";
import { OwnStore } from "../../src/platform/own/own-store.ts";
import { IngestDesk } from "../../src/workers/ingest-desk.ts";
import { takeInOwn } from "../../src/workers/own-index.ts";

let nth = 0;
const newStore = () => new OwnStore(`own ${(nth += 1)}`);

/** Marks every "Grace Okafor" as a person. */
async function tag(text: string): Promise<Mention[]> {
  return [...text.matchAll(/Grace Okafor/g)].map(({ index }) => ({
    start: index,
    end: index + 12,
    type: "person",
    score: 1,
  }));
}

const fileOf = (path: string, text: string) => ({ blob: new Blob([text]), path });
const text = (n: number) => `date 2023-03-1${n}\n# Note ${n}\n\nGrace Okafor waited for ferry ${n}.\n`;

/** A page of one line. */
const alto = (line: string) =>
  `<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT="${line}"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;

async function addAll(desk: IngestDesk, ids?: readonly string[]) {
  while ((await desk.tag(1000)).left > 0);
  const names = await desk.names();
  return desk.put(ids ?? names.map(({ id }) => id));
}

describe("IngestDesk", () => {
  it("tells the tagger in which language a file says it is", async () => {
    const told: (string | null)[] = [];
    const desk = new IngestDesk(newStore(), async (read, language) => (told.push(language), tag(read)), false);
    await desk.read(fileOf("a.txt", text(1)));
    await desk.read(
      fileOf("b.org", "#+TITLE: Log\n#+DATE: <2023-11-06 Mon>\n#+LANGUAGE: de\n\n* Ufer\n\nDer Fluss stieg.\n"),
    );
    await addAll(desk);
    expect(told).toEqual([null, "de"]);
  });

  it("reads files into articles that lie in the database with text, row and names when put resolves", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, tag, false);
    expect(await desk.read(fileOf("notes/1.txt", text(1)))).toMatchObject({
      readAs: "Plain text",
      fresh: 1,
      already: 0,
    });
    await desk.read(fileOf("notes/2.txt", text(2)));
    expect(await addAll(desk)).toEqual({ articles: 2, already: 0 });

    const { shelves, revision } = await new OwnStore(store.name).readContents();
    expect(revision).toBe(1);
    expect(shelves).toMatchObject([{ shelf: 1, dates: ["2023-03-12", "2023-03-11"] }]);
    const { articles, entities } = readShelf((await store.readShelf(1))!);
    expect(articles[0]).toMatchObject({ title: "Note 2", text: "Grace Okafor waited for ferry 2.\n" });
    expect(articles[0]?.mentions).toMatchObject([{ start: 0, end: 12, entity: "grace-okafor" }]);
    expect(entities).toEqual([{ id: "grace-okafor", name: "Grace Okafor", type: "person" }]);
  });

  it("names people by the ids it is given, and keeps to them", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, tag, false);
    await desk.read(fileOf("1.txt", text(1)));
    await addAll(desk, ["grace-of-the-library"]);
    await desk.read(fileOf("2.txt", text(2)));
    while ((await desk.tag(1000)).left > 0);
    expect(await desk.names()).toEqual([]);
    await desk.put([]);
    expect(readShelf((await store.readShelf(2))!).articles[0]?.mentions[0]?.entity).toBe("grace-of-the-library");
  });

  it("gives a namesake of another type an id of its own", async () => {
    const store = newStore();
    const types = ["person", "place"] as const;
    let n = 0;
    const tagInTurn = async (read: string) => (await tag(read)).map((mention) => ({ ...mention, type: types[n++]! }));
    const desk = new IngestDesk(store, tagInTurn, false);
    for (const each of [1, 2]) {
      await desk.read(fileOf(`${each}.txt`, text(each)));
      await addAll(desk);
    }
    const ids = [...(await store.readEntities()).values()].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(["grace-okafor", "grace-okafor~place~own"]);
  });

  it("knows a file that came before, and a text that came in another file, under both names", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, tag, false);
    await desk.read(fileOf("a.txt", text(1)));
    await addAll(desk);
    expect(await desk.read(fileOf("b.txt", text(1)))).toMatchObject({ fresh: 0, already: 1 });
    expect(await desk.read(fileOf("c.txt", `${text(1)}\n`))).toMatchObject({ fresh: 0, already: 1 });
    expect(await addAll(desk)).toEqual({ articles: 0, already: 0 });
    const files = [...(await store.readFiles()).values()];
    expect(files.map(({ names }) => names)).toEqual(expect.arrayContaining([["a.txt", "b.txt"], ["c.txt"]]));
    expect(new Set(files.flatMap(({ articles }) => articles)).size).toBe(1);
  });

  it("brings an article back that was taken out when its file comes again", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, tag, false);
    await desk.read(fileOf("a.txt", text(1)));
    await addAll(desk);
    const [id = ""] = (await store.readContents()).shelves[0]!.ids;
    await store.setRemoved([id], true);
    expect(await desk.read(fileOf("a.txt", text(1)))).toMatchObject({ fresh: 1, already: 0 });
    expect(await addAll(desk)).toEqual({ articles: 1, already: 0 });
    expect((await store.readContents()).removed.size).toBe(0);
  });

  it("makes one article of two files with the same text, names both, and keeps it while one of them is there", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, tag, false);
    await desk.read(fileOf("a.txt", text(1)));
    expect(await desk.read(fileOf("copy/a.txt", text(1)))).toMatchObject({ fresh: 0, already: 1 });
    const page = text(1).replace("date 2023-03-11\n# Note 1\n\n", "---\ndate: 2023-03-11\ntitle: Note 1\n---\n");
    expect(await desk.read(fileOf("note.md", page))).toMatchObject({ fresh: 0, already: 1 });
    expect(await addAll(desk)).toMatchObject({ articles: 1 });
    const [id = ""] = (await store.readContents()).shelves[0]!.ids;
    const names = async () => (await store.findFilesOf(id)).flatMap((file) => file.names).toSorted();
    expect(await names()).toEqual(["a.txt", "copy/a.txt", "note.md"]);

    await store.removeFile("a.txt");
    await store.removeFile("copy/a.txt");
    expect(await names()).toEqual(["note.md"]);
    expect((await store.readContents()).removed.size).toBe(0);
    const undo = await store.removeFile("note.md");
    expect([...(await store.readContents()).removed]).toEqual([id]);
    await store.put(null, undo);
    expect(await names()).toEqual(["note.md"]);
    expect((await store.readContents()).removed.size).toBe(0);
  });

  it("puts an article in once when two tabs add it at the same time", async () => {
    const store = newStore();
    const desks = [store, new OwnStore(store.name)].map((each) => new IngestDesk(each, tag, false));
    for (const desk of desks) await desk.read(fileOf("a.txt", text(1)));
    const put = await Promise.all(desks.map((desk) => addAll(desk)));
    expect(put.map(({ articles }) => articles).toSorted()).toEqual([0, 1]);
    expect((await store.readContents()).shelves).toHaveLength(1);
  });

  it("reads the bytes that it fetched ahead, each file its own", async () => {
    const desk = new IngestDesk(newStore(), tag, false);
    const files = [1, 2, 3].map((n) => ({ ...fileOf("pasted.txt", text(n)), number: n }));
    desk.ahead([...files, { blob: new Blob(), path: "gone.txt", isLost: true, number: 4 }]);
    for (const file of files.toReversed()) expect(await desk.read(file)).toMatchObject({ fresh: 1 });
    expect(await desk.read({ ...files[0]!, number: 9 })).toMatchObject({ readAs: "The same file" });
    expect(await addAll(desk)).toEqual({ articles: 3, already: 0 });
  });

  it("says of a file that was lost after it was asked for ahead why it could not be read", async () => {
    const desk = new IngestDesk(newStore(), tag, false);
    const file = { blob: Object.assign(new Blob(["x"]), { arrayBuffer: failToRead }), path: "a.txt", number: 1 };
    desk.ahead([file]);
    await expect(desk.read(file)).rejects.toThrow("It is gone.");
  });

  it("knows what another tab has put in since it began", async () => {
    const store = newStore();
    const [desk, other] = [store, new OwnStore(store.name)].map((each) => new IngestDesk(each, tag, false));
    await desk!.read(fileOf("a.txt", text(1)));
    await addAll(desk!);
    await other!.read(fileOf("b.txt", text(2)));
    await addAll(other!);
    await desk!.read(fileOf("c.txt", text(2)));
    expect(await addAll(desk!)).toEqual({ articles: 0, already: 1 });
    expect((await store.readContents()).shelves.flatMap(({ ids }) => ids)).toHaveLength(2);
  });

  it("keeps the bytes of files where they are wanted", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, tag, true);
    await desk.read(fileOf("a.txt", text(1)));
    await addAll(desk);
    const [hash = ""] = (await store.readFiles()).keys();
    expect(new TextDecoder().decode((await store.readOriginal(hash))!)).toBe(text(1));
  });

  it("keeps the bytes of an issue and of each of its pages, which its row names, and takes them out with it", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, tag, true);
    const mets = `<mets xmlns:xlink="x"><fileSec>${[1, 2].map((n) => `<file ID="F${n}"><FLocat xlink:href="p${n}.xml"/></file>`).join("")}</fileSec></mets>`;
    const pages = [fileOf("1905-08-30/p1.xml", alto("One")), fileOf("1905-08-30/p2.xml", alto("Two"))];
    await desk.read({ ...fileOf("1905-08-30/mets.xml", mets), pages });
    await addAll(desk);
    const [[hash, file] = ["", null]] = await store.readFiles();
    expect([file?.names, file?.pages]).toEqual([["1905-08-30/mets.xml"], pages.map(({ path }) => path)]);
    const kept = async (page: number | null) => {
      const bytes = await store.readOriginal(hash, page);
      return bytes === null ? null : new TextDecoder().decode(bytes);
    };
    expect([await kept(null), await kept(0), await kept(1)]).toEqual([mets, alto("One"), alto("Two")]);
    const [row] = rowsOf(parseColumns((await store.readShelf(1))!.rows));
    expect([row?.pageStarts, row?.pageFiles]).toEqual([
      ["One\n\n".length],
      pages.map(({ path }) => ({ path, url: null })),
    ]);
    expect([...(await store.findOriginalsOf(row!.id)).keys()]).toEqual([hash]);
    const before = await store.removeFile("1905-08-30/mets.xml");
    expect([await kept(null), await kept(1)]).toEqual([null, null]);
    await store.put(null, before);
    expect([await kept(null), await kept(1)]).toEqual([mets, alto("Two")]);
  });

  it("puts a text in without its names when the model does not load, and says why", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, () => Promise.reject(new Error("There is no connection.")), false);
    await desk.read(fileOf("a.txt", text(1)));
    expect(await desk.tag(1000)).toEqual({ left: 0, trouble: "There is no connection." });
    expect(await addAll(desk)).toEqual({ articles: 1, already: 0 });
  });

  it("says of a file that the browser did not give that it was not read", async () => {
    const desk = new IngestDesk(newStore(), tag, false);
    const { fresh, problems } = await desk.read({ blob: new Blob(), path: "gone.txt", isLost: true });
    expect([fresh, problems.map(({ message }) => message)]).toEqual([
      0,
      ["The browser did not give gone.txt: it was moved or deleted meanwhile, or may not be read."],
    ]);
  });

  it("says what is wrong with a file of which it reads nothing", async () => {
    const desk = new IngestDesk(newStore(), tag, false);
    const read = await desk.read({
      blob: new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])]),
      path: "p.png",
    });
    expect(read).toMatchObject({ fresh: 0, problems: [{ file: "p.png" }] });
  });
});

describe("takeInOwn", () => {
  it("lets the index answer about own articles as the page asks for them, whichever revision", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, tag, false);
    for (let n = 1; n < 5; n += 1) await desk.read(fileOf(`${n}.txt`, text(n)));
    await addAll(desk);
    const index = await openLibrary({ articles: [], entities: [] });
    const search = async (q: string) => (await index.search({ q, order: "newest", offset: 0, limit: 9 })).places;
    await takeInOwn(index, { store: store.name, revision: 1 });
    expect(await search("ferry")).toEqual([0, 1, 2, 3]);
    expect(await search("person:okafor 3")).toEqual([1]);
    const { shelves } = await store.readContents();
    await store.setRemoved([shelves[0]!.ids[0]!], true);
    await takeInOwn(index, { store: store.name, revision: 2 });
    expect(await search("ferry")).toEqual([0, 1, 2]);
    await takeInOwn(index, null);
    expect(await search("ferry")).toEqual([]);
    index.close();
  });
});

describe("OwnStore", () => {
  it("lets go of what was taken out, and keeps what shares a shelf with others", async () => {
    const store = newStore();
    const desk = new IngestDesk(store, tag, true);
    for (const numbers of [[1, 2], [3]]) {
      for (const n of numbers) await desk.read(fileOf(`${n}.txt`, text(n)));
      await addAll(desk);
    }
    const { shelves } = await store.readContents();
    await store.setRemoved([shelves[0]!.ids[0]!, ...shelves[1]!.ids], true);
    expect(await store.purge("2000-01-01")).toBe(0);
    expect(await store.purge("9999")).toBe(1);
    expect((await store.readContents()).shelves.map(({ shelf }) => shelf)).toEqual([1]);
    expect(await store.count()).toMatchObject({ articles: 2, removed: 1, files: 1, originals: 1 });
  });
});

function failToRead(): Promise<never> {
  return Promise.reject(new Error("It is gone."));
}
