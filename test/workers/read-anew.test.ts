import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { readersVersion } from "../../src/core/article/readers-version.ts";
import { orderOwn } from "../../src/library/formats/own-head.ts";
import { readShelf } from "../../src/library/shelf/read-shelf.ts";
import { OwnStore } from "../../src/platform/own/own-store.ts";
import { openLibrary } from "../library/index/sample-library.ts";
import { readAsBefore } from "../support/read-as-before.ts";
import { IngestDesk } from "../../src/workers/ingest-desk.ts";
import { takeInOwn } from "../../src/workers/own-index.ts";

const text = (day: number, title: string, body: string) => `date 2023-03-1${day}\n# ${title}\n\n${body}\n\n`;

/** What stands in the library: day, title and text of each own article. */
async function shown(store: OwnStore): Promise<readonly string[]> {
  const { shelves, removed } = await store.readContents();
  const lines: string[] = [];
  for (const { id, shelf, row } of orderOwn(shelves, removed)) {
    const article = readShelf((await store.readShelf(shelf))!).articles[row]!;
    expect(article.id).toBe(id);
    lines.push(`${article.date} ${article.title}: ${article.text.trim()}`);
  }
  return lines;
}

async function shownIds(store: OwnStore): Promise<readonly string[]> {
  const { shelves, removed } = await store.readContents();
  return orderOwn(shelves, removed).map(({ id }) => id);
}

/** Read all that is kept and older anew; what each file gave. */
async function readAnew(store: OwnStore) {
  const desk = new IngestDesk(store, async () => [], true);
  const reads = [];
  for (const { name, isKept, ...kept } of await store.findOlderFiles(readersVersion))
    if (isKept) reads.push(await desk.read({ blob: new Blob(), path: name, kept }));
  while ((await desk.tag(1000)).left > 0);
  await desk.put((await desk.names()).map(({ id }) => id));
  return reads;
}

let nth = 0;
const newStore = () => new OwnStore(`anew ${(nth += 1)}`);

describe("reading anew what earlier readers read", () => {
  it("knows what they read, kept or not, and nothing of it once it was read anew", async () => {
    const store = newStore();
    await readAsBefore(store, "a.txt", {
      before: text(1, "Ferry", "It left."),
      bytes: text(1, "Ferry", "It left late."),
    });
    await readAsBefore(store, "b.txt", {
      before: text(2, "Fog", "No pier."),
      bytes: text(2, "Fog", "No pier."),
      isKept: false,
    });
    const older = await store.findOlderFiles(readersVersion);
    expect(older.map(({ name, isKept }) => [name, isKept])).toEqual([
      ["a.txt", true],
      ["b.txt", false],
    ]);
    await readAnew(store);
    expect(await store.findOlderFiles(readersVersion)).toMatchObject([{ name: "b.txt" }]);
  });

  it("leaves what is read as before where it is", async () => {
    const store = newStore();
    const same = text(1, "Ferry", "It left.");
    await readAsBefore(store, "a.txt", { before: same, bytes: same });
    const before = await store.readContents();
    expect(await readAnew(store)).toMatchObject([{ fresh: 0, already: 1 }]);
    const { shelves, removed } = await store.readContents();
    expect({ shelves, removed }).toEqual({ shelves: before.shelves, removed: before.removed });
    expect(await store.readAnewTime()).toBeNull();
  });

  it("gives an article of the same text the better title, source and date under the id that it has", async () => {
    const store = newStore();
    await readAsBefore(store, "a.txt", { before: "It left at nine.\n", bytes: text(1, "Ferry", "It left at nine.") });
    const [ids, before] = [await shownIds(store), await shown(store)];
    expect(await readAnew(store)).toMatchObject([{ fresh: 1, already: 0 }]);
    expect(await shown(store)).toEqual(["2023-03-11 Ferry: It left at nine."]);
    expect(await shownIds(store)).toEqual(ids);
    await store.undoAnew();
    expect(await shown(store)).toEqual(before);
    expect(await shownIds(store)).toEqual(ids);
  });

  it("is found by what is better read, and by what it was again once that is undone", async () => {
    const store = newStore();
    await readAsBefore(store, "a.txt", { before: text(1, "Page 1", "Late."), bytes: text(1, "Ferry", "Late.") });
    const index = await openLibrary({ articles: [], entities: [] });
    const found = async (revision: number) => {
      await takeInOwn(index, { store: store.name, revision });
      const search = async (q: string) => (await index.search({ q, order: "newest", offset: 0, limit: 9 })).places;
      return [await search("ferry"), await search("page"), await search("late")];
    };
    expect(await found(1)).toEqual([[], [0], [0]]);
    await readAnew(store);
    expect(await found(2)).toEqual([[0], [], [0]]);
    await store.undoAnew();
    expect(await found(3)).toEqual([[], [0], [0]]);
    index.close();
  });

  it("keeps a date that files beside it had settled", async () => {
    const store = newStore();
    await readAsBefore(store, "a.txt", { before: text(1, "Ferry", "It left."), bytes: "# Ferry\n\nIt left.\n" });
    await readAnew(store);
    expect(await shown(store)).toEqual(["2023-03-11 Ferry: It left."]);
  });

  it("lets articles of another text take the place of those before, says which of which, and undoes it", async () => {
    const store = newStore();
    const other = text(2, "Fog", "Nobody saw the pier.");
    await readAsBefore(store, "a.txt", {
      before: text(1, "Ferry", "It left. Cookies?") + other,
      bytes: text(1, "Ferry", "It left.") + other,
    });
    const before = await shown(store);
    const [fog, ferry] = await shownIds(store);
    expect(await readAnew(store)).toMatchObject([{ fresh: 1, already: 1 }]);
    expect(await shown(store)).toEqual(["2023-03-12 Fog: Nobody saw the pier.", "2023-03-11 Ferry: It left."]);
    const [sameFog, newFerry] = await shownIds(store);
    expect(sameFog).toBe(fog);
    const [file] = [...(await store.readFiles()).values()];
    expect(file?.earlier).toMatchObject({ dropped: [ferry], moves: [[ferry, newFerry]] });
    expect(await store.count()).toMatchObject({ articles: 2, removed: 0 });
    expect(await store.findTakenOut()).toEqual([]);

    await store.undoAnew();
    expect(await shown(store)).toEqual(before);
    expect((await store.findOlderFiles(readersVersion)).map(({ name }) => name)).toEqual(["a.txt"]);
    await readAnew(store);
    expect(await shownIds(store)).toEqual([fog, newFerry]);
  });

  it("does not bring back what the reader took out, nor what comes of it", async () => {
    const store = newStore();
    await readAsBefore(store, "a.txt", {
      before: text(1, "Ferry", "It left. Cookies?") + text(2, "Fog", "Nobody saw the pier."),
      bytes: text(1, "Ferry", "It left.") + text(2, "Fog", "Nobody saw the pier."),
    });
    await store.setRemoved(await shownIds(store), true);
    await readAnew(store);
    expect(await shown(store)).toEqual([]);
  });

  it("keeps what is there where the readers of now read nothing", async () => {
    const store = newStore();
    await readAsBefore(store, "a.txt", { before: text(1, "Ferry", "It left."), bytes: "\u0000\u0001\u0002" });
    await readAnew(store);
    expect(await shown(store)).toEqual(["2023-03-11 Ferry: It left."]);
    expect(await store.findOlderFiles(readersVersion)).toEqual([]);
  });

  it("keeps an article that another file holds too", async () => {
    const store = newStore();
    const before = text(1, "Ferry", "It left. Cookies?");
    await readAsBefore(store, "a.txt", { before, bytes: text(1, "Ferry", "It left.") });
    await readAsBefore(store, "b.txt", { before, bytes: `${before}\n`, isKept: false });
    await readAnew(store);
    expect(await shown(store)).toHaveLength(2);
  });

  it("reads a file anew that was not kept when it is chosen once more", async () => {
    const store = newStore();
    const bytes = text(1, "Ferry", "It left.");
    await readAsBefore(store, "a.txt", { before: text(1, "Ferry", "It left. Cookies?"), bytes, isKept: false });
    const desk = new IngestDesk(store, async () => [], false);
    await desk.read({ blob: new Blob([bytes]), path: "a.txt" });
    while ((await desk.tag(1000)).left > 0);
    await desk.put((await desk.names()).map(({ id }) => id));
    expect(await shown(store)).toEqual(["2023-03-11 Ferry: It left."]);
  });

  it("lets go of what gave way after an hour, and of nothing else; then there is nothing to undo", async () => {
    const store = newStore();
    await readAsBefore(store, "a.txt", {
      before: text(1, "Ferry", "It left. Cookies?"),
      bytes: text(1, "Ferry", "It left."),
    });
    await readAsBefore(store, "b.txt", { before: "It left at ten.\n", bytes: text(1, "Ten", "It left at ten.") });
    await readAnew(store);
    const after = await shown(store);
    const shelves = (await store.readContents()).shelves.length;
    await store.purge(new Date(Date.now() - 3_600_000).toISOString());
    expect((await store.readContents()).shelves).toHaveLength(shelves);
    await store.purge(new Date(Date.now() + 1000).toISOString());
    expect((await store.readContents()).shelves).toHaveLength(1);
    expect(await shown(store)).toEqual(after);
    expect(await store.readAnewTime()).toBeNull();
    await store.undoAnew();
    expect(await shown(store)).toEqual(after);
  });
});
