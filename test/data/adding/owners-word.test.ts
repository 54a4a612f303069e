// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { AddJob } from "../../../src/data/adding/add-job.ts";
import { readShelf } from "../../../src/library/shelf/read-shelf.ts";
import { OwnStore } from "../../../src/platform/own/own-store.ts";
import { ingestHere } from "../../support/ingest-here.ts";
import { makeHead, placeHead } from "../../support/page.tsx";

const fileOf = (path: string, said: string | Uint8Array<ArrayBuffer>) => ({ blob: new Blob([said]), path });

/** Add files as the page does, with the worker's desk in its place. */
async function add(files: readonly { readonly blob: Blob; readonly path: string }[]) {
  const store = new OwnStore(`own ${Math.random()}`);
  const languages: (string | null)[] = [];
  const { client } = ingestHere(store, { tag: async (_, language) => (languages.push(language), []) });
  const job = new AddJob(client);
  await job.add(files);
  const { shelves } = await store.readContents();
  const articles = await Promise.all(
    shelves.map(async ({ shelf }) => readShelf((await store.readShelf(shelf))!).articles),
  );
  const rows = articles
    .flat()
    .map(({ date, source, text }) => [text.trim(), date, source] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { rows, languages, reports: job.state().reports, state: job.state() };
}

const letter = (date: string, said: string) => `Date: ${date}\n\n${said}\n`;

placeHead(makeHead([]));

describe("files that are added together", () => {
  it("settle the order of their dates, whichever comes first", async () => {
    const { rows, reports } = await add([
      fileOf("letters/a.txt", letter("06/11/2023", "Painted.")),
      fileOf("letters/b.txt", letter("13/11/2023", "Rain.")),
    ]);
    expect(rows).toEqual([
      ["Painted.", "2023-11-06", null],
      ["Rain.", "2023-11-13", null],
    ]);
    expect(reports.find(({ path }) => path === "letters/a.txt")?.problems[0]?.message).toBe(
      "06/11/2023 was read as 6 November 2023: in this folder the day stands first.",
    );
  });

  it("leave a date open that nothing settles, and say so", async () => {
    const { rows, reports, state } = await add([fileOf("letters/a.txt", letter("06/11/2023", "Painted."))]);
    expect(rows).toEqual([["Painted.", null, null]]);
    expect(reports[0]?.problems).toHaveLength(1);
    expect(state).toMatchObject({ phase: "done", done: 1, added: 1 });
  });

  it("do not settle each other's order across folders", async () => {
    const { rows } = await add([
      fileOf("letters/a.txt", letter("06/11/2023", "Painted.")),
      fileOf("other/b.txt", letter("13/11/2023", "Rain.")),
    ]);
    expect(rows[0]).toEqual(["Painted.", null, null]);
  });

  it("are read as library.json beside them says: order, source, language, encoding", async () => {
    const word = {
      folders: {
        ".": { source: "The Quay Gazette" },
        us: { dates: "month first", language: "de" },
        old: { encoding: "windows-1251" },
      },
    };
    const { rows, languages, reports } = await add([
      fileOf("archive/us/a.txt", letter("06/11/2023", "Painted.")),
      fileOf("archive/library.json", JSON.stringify(word)),
      fileOf(
        "archive/old/b.txt",
        Uint8Array.from([...new TextEncoder().encode("Date: 2023-11-08\n\n"), 0xcd, 0xe5, 0xf2]),
      ),
    ]);
    expect(rows).toEqual([
      ["Painted.", "2023-06-11", "The Quay Gazette"],
      ["Нет", "2023-11-08", "The Quay Gazette"],
    ]);
    expect(languages.toSorted()).toEqual(["de", null]);
    expect(reports.find(({ path }) => path === "archive/library.json")).toMatchObject({ came: 0, problems: [] });
  });

  it("hear of what library.json says wrongly", async () => {
    const { reports } = await add([
      fileOf("archive/a.txt", letter("2023-11-06", "Painted.")),
      fileOf("archive/library.json", '{ "folders": { "none": { "dates": "day first" } } }'),
    ]);
    expect(reports.find(({ path }) => path === "archive/library.json")?.problems[0]?.message).toBe(
      "There is no folder “none” among the seeds.",
    );
  });

  it("may have a library.json of another program, which is read as any file is", async () => {
    const { reports } = await add([fileOf("zotero/library.json", '{ "items": [{ "name": "x" }] }')]);
    expect(reports[0]?.readAs).not.toBe("What is said of the files beside it");
  });
});
