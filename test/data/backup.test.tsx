// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { describePassage } from "../../src/core/annotation/passage.ts";
import { noReaderData, type ReaderData } from "../../src/core/backup/reader-data.ts";
import { nextVersion } from "../../src/core/notes/merge-notes.ts";
import type { Note } from "../../src/core/notes/note.ts";
import { collectReaderData, makeBackup, restoreBackup, useBackup } from "../../src/data/backup.ts";
import { lastBackup } from "../../src/data/last-backup.ts";
import { collectOwn } from "../../src/data/backup-own.ts";
import { writeBackup } from "../../src/data/backup-file.ts";
import { AddJob } from "../../src/data/adding/add-job.ts";
import { ledgerQuery } from "../../src/data/corrections.ts";
import { currentHead } from "../../src/data/head.ts";
import { makeNoteActions } from "../../src/data/notes-edit.ts";
import { notesQuery } from "../../src/data/notes.ts";
import { createQueryClient } from "../../src/data/query-client.ts";
import { readingMarksQuery } from "../../src/data/reading.ts";
import { readerDatabase } from "../../src/platform/database.ts";
import { ledgerStore } from "../../src/platform/ledger-store.ts";
import { ownStore } from "../../src/platform/own/this-store.ts";
import { readSetting, saveSetting } from "../../src/platform/settings-storage.ts";
import { anchorOf, correct } from "../core/entities/ledger/make-correction.ts";
import { datedText, filesToAdd, ingestHere } from "../support/ingest-here.ts";
import { makeHead, makePage, makeRow, placeHead } from "../support/page.tsx";
import { runWorkersHere } from "../support/run-workers.ts";
import { useHook } from "../support/use-hook.ts";

const made = "2026-11-06T09:00:00.000Z";
const text = "Ruth Vance opened the pier at Odal.";
const pier = { id: "pier", text };
const correction = correct({ kind: "not-a-name", where: anchorOf(pier, "Odal") });
async function* nothing() {}

/** A note of another device. */
const noteSaying = (comment: string, before: Pick<Note, "id" | "heads"> = { id: "n1", heads: [] }, when = made): Note =>
  nextVersion(
    before,
    {
      article: "pier",
      title: "The pier opens",
      date: "2023-11-06",
      passage: describePassage(text, { start: 0, end: 10 }),
      kind: "quote",
      comment,
      tags: [],
      author: "",
      created: made,
      names: [],
    },
    when,
  );
const fileWith = (data: Partial<ReaderData>) => writeBackup({ ...noReaderData, ...data }, made, nothing());

/** Restore into this browser, or fail with why it could not be. */
async function restore(file: Blob, client = createQueryClient()) {
  const restored = await restoreBackup(client, file);
  if (typeof restored === "string") throw new Error(restored);
  return restored;
}

beforeAll(() => {
  placeHead(makeHead([makeRow({ id: "pier" })]));
  runWorkersHere();
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => localStorage.clear());

describe("restoring into a browser that has nothing", () => {
  it("brings notes, tags, corrections, marks and settings, and says how many", async () => {
    const file = await fileWith({
      notes: [noteSaying("Who else?")],
      tags: [{ article: "pier", tag: "Harbour", isOn: true, when: made }],
      marks: { read: ["pier", "ferry"], starred: ["pier"] },
      ledger: [{ entry: correction, origin: "a colleague" }],
      settings: { author: "Inga", voice: { rate: 1.5 } },
    });
    const client = createQueryClient();
    expect(await restore(file, client)).toEqual({
      notes: 1,
      conflicts: 0,
      corrections: 1,
      marks: 3,
      articles: 0,
      articleTrouble: null,
      unread: 0,
      trouble: null,
    });
    expect(client.getQueryData(notesQuery.queryKey)?.notes.has("n1")).toBe(true);
    expect([...(await client.fetchQuery(readingMarksQuery)).starredIds]).toEqual(["pier"]);
    const { entries, origins } = await client.fetchQuery(ledgerQuery);
    expect(entries.map(({ id }) => id)).toEqual([correction.id]);
    expect(origins.get(correction.id)).toBe("a colleague");
    expect([readSetting("author"), readSetting("voice")]).toEqual(["Inga", { rate: 1.5 }]);
  });

  it("changes nothing when it is done once more", async () => {
    const file = await makeBackup(made);
    const before = await collectReaderData();
    expect(await restore(file)).toMatchObject({ notes: 0, corrections: 0, marks: 0, articles: 0 });
    expect(await collectReaderData()).toEqual(before);
  });
});

describe("restoring beside what is there", () => {
  it("keeps both of two notes that were changed apart, and counts them", async () => {
    const first = noteSaying("Who else?");
    await restore(await fileWith({ notes: [noteSaying("Nobody.", first, "2026-11-07T09:00:00.000Z")] }));
    const there = noteSaying("Ida Sund.", first, "2026-11-08T09:00:00.000Z");
    expect(await restore(await fileWith({ notes: [there] }))).toMatchObject({ notes: 1, conflicts: 1 });
    const { notes } = await collectReaderData();
    const said = notes.find(({ id }) => id === "n1")!.heads.map(({ content }) => content?.comment);
    expect(said.toSorted()).toEqual(["Ida Sund.", "Nobody."]);
  });

  it("brings no deleted note back", async () => {
    const deleted = noteSaying("Gone", { id: "n2", heads: [] });
    const client = createQueryClient();
    await restore(await fileWith({ notes: [deleted] }), client);
    makeNoteActions(client).remove("n2");
    await vi.waitFor(async () =>
      expect((await collectReaderData()).notes.find(({ id }) => id === "n2")?.heads[0]?.content).toBeNull(),
    );
    expect(await restore(await fileWith({ notes: [deleted] }))).toMatchObject({ notes: 0 });
  });

  it("leaves settings that were made here as they are", async () => {
    saveSetting("author", "Ruth");
    await restore(await fileWith({ settings: { author: "Inga", voice: { rate: 2 }, "has own articles": true } }));
    expect([readSetting("author"), readSetting("voice")]).toEqual(["Ruth", { rate: 2 }]);
    // Only what travels with a backup is taken out of it.
    expect(readSetting("has own articles")).toBeNull();
  });

  it("takes no setting from a file's prototype", async () => {
    await restore(await fileWith({ settings: JSON.parse('{"__proto__":{"author":"Mallory"}}') as object as never }));
    expect(readSetting("author")).toBeNull();
  });
});

describe("a file that is no backup", () => {
  it.each([
    ["other files", new Blob(["<script>alert(1)</script>"]), /no ZIP/],
    ["nothing", new Blob([]), /no ZIP/],
  ])("%s is refused, and nothing is changed", async (_, file, why) => {
    const before = await collectReaderData();
    expect(await restoreBackup(createQueryClient(), file)).toMatch(why);
    expect(await collectReaderData()).toEqual(before);
  });
});

const add = (store: typeof ownStore, title: string) =>
  new AddJob(ingestHere(store).client).add(
    filesToAdd({ [`${title}.txt`]: datedText("2023-11-05", title, `${title} was read aloud.`) }),
  );

describe("own articles", () => {
  it("come with a restore, and stand in the list at once", async () => {
    const { store: elsewhere } = ingestHere();
    await add(elsewhere, "A letter");
    const file = await writeBackup(noReaderData, made, collectOwn(elsewhere));
    expect(await restore(file)).toMatchObject({ articles: 1, articleTrouble: null, unread: 0 });
    expect(currentHead().total).toBe(2);
    expect(await restore(file)).toMatchObject({ articles: 0 });
    expect(currentHead().total).toBe(2);
  });

  it("are in the backup that is made here", async () => {
    const before = (await ownStore.readContents()).shelves.length;
    await add(ownStore, "A diary");
    expect((await ownStore.readContents()).shelves.length).toBe(before + 1);
    const { store: elsewhere } = ingestHere();
    const read = await import("../../src/data/backup-file.ts").then(async ({ readBackup }) =>
      readBackup(await makeBackup(made)),
    );
    if ("problem" in read) throw new Error(read.problem);
    const titles: string[] = [];
    for await (const { articles } of read.readOwn(() => undefined)) titles.push(...articles.map(({ title }) => title));
    expect(titles.toSorted()).toEqual(["A diary", "A letter"]);
    expect((await elsewhere.readContents()).shelves).toEqual([]);
  });
});

describe("a browser that refuses to store", () => {
  it("says so, and shows what came for this visit", async () => {
    const append = vi.spyOn(ledgerStore, "append").mockResolvedValue("refused");
    const trouble = vi.spyOn(readerDatabase, "trouble").mockResolvedValue("refused");
    const other = correct({ kind: "not-a-name", where: anchorOf(pier, "Ruth Vance") });
    expect(await restore(await fileWith({ ledger: [{ entry: other, origin: null }] }))).toMatchObject({
      corrections: 1,
      trouble: "refused",
    });
    append.mockRestore();
    trouble.mockRestore();
  });
});

describe("saving a backup", () => {
  it("downloads it under the day, and remembers when", async () => {
    const names: string[] = [];
    vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:made");
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
    expect(lastBackup()).toBeNull();
    const { save } = await useHook(useBackup, Boolean, makePage());
    await save();
    expect(names).toEqual([expect.stringMatching(/^dateline-backup-\d{4}-\d{2}-\d{2}\.zip$/u)]);
    expect(lastBackup()).toMatch(/^\d{4}-\d{2}-\d{2}T/u);
    vi.restoreAllMocks();
  });

  it("reads no day out of a damaged setting", () => {
    for (const damaged of [null, 3, "yesterday", { at: 3 }, []]) {
      saveSetting("backed-up", damaged);
      expect(lastBackup()).toBeNull();
    }
  });
});
