import "fake-indexeddb/auto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LibraryIndex } from "../../src/library/index/library-index.ts";
import { buildToldColumns } from "../../src/library/formats/told.ts";
import { OwnStore } from "../../src/platform/own/own-store.ts";
import { IngestDesk } from "../../src/workers/ingest-desk.ts";
import { takeInOwn } from "../../src/workers/own-index.ts";
import { article, library, openLibrary, toldOf } from "../library/index/sample-library.ts";

const bundled = library([
  article("bundled", "2023-11-06", "Hamas said that Haniyeh spoke last Tuesday."),
  article("silent", "2023-10-08", "Nothing is told here."),
]);
const store = new OwnStore("own told");
const asked = async () => ({ store: store.name, revision: (await store.readContents()).revision });

async function add(path: string, text: string) {
  const desk = new IngestDesk(store, () => Promise.resolve([]), false);
  await desk.read({ blob: new Blob([text]), path });
  while ((await desk.tag(1000)).left > 0);
  await desk.names();
  await desk.put([]);
}

let index: LibraryIndex;
beforeAll(async () => {
  index = await openLibrary(bundled);
  index.toldSide.setLoader("all", () => Promise.resolve(toldOf(bundled)));
});
afterAll(() => index.close());

const about = async (day: string) =>
  (await index.told({ from: day, to: day, offset: 0, limit: 9 })).times.map(({ place, date }) => [place, date]);

describe("told times of own articles", () => {
  it("are found beside those of the bundled ones, by date of printing", async () => {
    await add("mine.txt", "date 2023-11-02\n\nWe heard him two days ago in the harbour.\n");
    await takeInOwn(index, await asked());
    expect(await about("2023-10-31")).toEqual([
      [1, "2023-11-02"],
      [0, "2023-11-06"],
    ]);
    const { places } = await index.search({ q: "told:2023-10-31", order: "newest", offset: 0, limit: 9 });
    expect(places).toEqual([0, 1]);
  });

  it("follow what is added and taken out", async () => {
    await add("more.txt", "date 2023-11-01\n\nYesterday the ferry left.\n");
    await takeInOwn(index, await asked());
    expect(await about("2023-10-31")).toHaveLength(3);
    await store.setRemoved((await store.readContents()).shelves[0]!.ids, true);
    await takeInOwn(index, await asked());
    expect(await about("2023-10-31")).toEqual([
      [1, "2023-11-01"],
      [0, "2023-11-06"],
    ]);
    await takeInOwn(index, null);
    expect(await about("2023-10-31")).toEqual([[0, "2023-11-06"]]);
  });

  it("are kept for full segments, and found once", async () => {
    const pages = Array.from(
      { length: 1000 },
      (_, at) => `date 2024-03-0${1 + (at % 9)}\n\nIt rained yesterday, note ${at}.\n`,
    );
    await add("many.txt", pages.join("\n"));
    await takeInOwn(index, await asked());
    const day = { from: "2024-03-01", to: "2024-03-01", offset: 0, limit: 999 };
    const first = await index.told(day);
    expect(first.total).toBeGreaterThan(100);
    const again = await openLibrary(bundled);
    again.toldSide.setLoader("none", () => Promise.resolve([buildToldColumns([[], []], 0)]));
    await takeInOwn(again, await asked());
    expect((await again.told(day)).times).toEqual(first.times);
    again.close();
  });
});
