// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { beforeAll, describe, expect, it } from "vitest";
import { findLiveCorrections } from "../../src/core/entities/ledger/live-corrections.ts";
import type { EntryDraft } from "../../src/core/entities/ledger/entry.ts";
import { makeEntry } from "../../src/core/entities/ledger/entry-id.ts";
import { nextVersion } from "../../src/core/notes/merge-notes.ts";
import { shownContent, type NoteContent } from "../../src/core/notes/note.ts";
import { AddJob } from "../../src/data/adding/add-job.ts";
import { readAnew, undoReadingAnew } from "../../src/data/reading-anew.ts";
import { readerDatabase } from "../../src/platform/database.ts";
import { ledgerStore } from "../../src/platform/ledger-store.ts";
import { notesStore } from "../../src/platform/notes-store.ts";
import { OwnStore } from "../../src/platform/own/own-store.ts";
import { readAsBefore } from "../support/read-as-before.ts";
import { ingestHere } from "../support/ingest-here.ts";
import { makeHead, placeHead } from "../support/page.tsx";

placeHead(makeHead([]));

const passage = (quote: string) => ({ quote, prefix: "", suffix: "", start: 0, end: quote.length });

function noteOn(id: string, article: string, quote: string) {
  const created = "2023-11-06T08:00:00.000Z";
  const content: NoteContent = {
    article,
    title: "",
    date: null,
    passage: passage(quote),
    kind: "quote",
    comment: "",
    tags: [],
    author: "",
    created,
    names: [],
  };
  return nextVersion({ id, heads: [] }, content, created);
}

/** The article of each note, and of each correction in force, by their words. */
async function whereAllIs(): Promise<ReadonlyMap<string, string | undefined>> {
  const notes = (await notesStore.read()).notes.map((note) => shownContent(note)!);
  const { corrections } = findLiveCorrections((await ledgerStore.read()).entries);
  return new Map([
    ...notes.map((note) => [`note ${note.passage.quote}`, note.article] as const),
    ...corrections.map(({ where }) => [`correction ${where.quote}`, where.article] as const),
  ]);
}

describe("reading kept files anew", () => {
  const store = new OwnStore("own reads anew");
  const job = new AddJob(ingestHere(store).client);
  let before = "";
  let ferry = "";
  let fog = "";

  beforeAll(async () => {
    const [first, second] = ["The ferry left at nine.", "Nobody saw the pier."];
    await readAsBefore(store, "log.txt", {
      before: `date 2023-03-11\n# Log\n\n${first}\n\n${second}\n`,
      bytes: `date 2023-03-11\n# Ferry\n\n${first}\n\ndate 2023-03-12\n# Fog\n\n${second}\n`,
    });
    [before = ""] = (await store.readContents()).shelves[0]!.ids;
    await notesStore.merge({ notes: [noteOn("n1", before, "ferry"), noteOn("n2", before, "Nobody")], tags: [] });
    await readerDatabase.saveMark("starred", before, true);
    const where = { article: before, ...passage("pier") };
    const when = "2023-11-06T09:00:00.000Z";
    await ledgerStore.append([makeEntry({ kind: "not-a-name", scope: "here", where, when } as EntryDraft)]);
    await readAnew(job, store);
    [ferry = "", fog = ""] = [...(await store.readFiles()).values()].flatMap(({ articles }) => articles);
  });

  it("lets notes and corrections follow to the article that holds their words, and the star to the first", async () => {
    expect(new Set([before, ferry, fog]).size).toBe(3);
    expect(await whereAllIs()).toEqual(
      new Map([
        ["note ferry", ferry],
        ["note Nobody", fog],
        ["correction pier", fog],
      ]),
    );
    expect(await readerDatabase.markedIds("starred")).toContain(ferry);
  });

  it("says of the file that it was read anew, and how many articles are better read", () => {
    expect(job.state()).toMatchObject({ phase: "done", files: 1, done: 1, added: 2, already: 0 });
    expect(job.state().reports).toMatchObject([{ path: "log.txt", isAnew: true, came: 2, already: 0 }]);
  });

  it("brings all of it back as it was", async () => {
    await undoReadingAnew(store);
    expect(new Set((await whereAllIs()).values())).toEqual(new Set([before]));
    const { shelves, removed } = await store.readContents();
    expect(shelves.flatMap(({ ids }) => ids).filter((id) => !removed.has(id))).toEqual([before]);
  });
});
