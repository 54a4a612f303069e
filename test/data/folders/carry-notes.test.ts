// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { nextVersion } from "../../../src/core/notes/merge-notes.ts";
import { shownContent, type NoteContent } from "../../../src/core/notes/note.ts";
import { carryNotes, labelledArticlesOf } from "../../../src/data/folders/carry-notes.ts";
import { readerDatabase } from "../../../src/platform/database.ts";
import { notesStore } from "../../../src/platform/notes-store.ts";
import { OwnStore } from "../../../src/platform/own/own-store.ts";
import { IngestDesk } from "../../../src/workers/ingest-desk.ts";

const path = "Clippings/ferry.txt";

async function addFile(store: OwnStore, text: string): Promise<void> {
  const desk = new IngestDesk(store, async () => [], false);
  await desk.read({ blob: new Blob([text]), path });
  while ((await desk.tag(1000)).left > 0);
  await desk.put((await desk.names()).map(({ id }) => id));
}

function noteOn(id: string, article: string) {
  const content: NoteContent = {
    article,
    title: "",
    date: null,
    passage: { quote: "The ferry", prefix: "", suffix: " was late.", start: 0, end: 9 },
    kind: "quote",
    comment: "",
    tags: [],
    author: "",
    created: "2023-11-06T08:00:00.000Z",
    names: [],
  };
  return nextVersion({ id, heads: [] }, content, content.created);
}

it("lets note and star follow an article whose file was read anew, and leaves those of the other article alone", async () => {
  const store = new OwnStore("own carried");
  const other = "date 2023-03-15\n# Fog\n\nNobody saw the pier that day.\n";
  await addFile(store, `date 2023-03-14\n# Ferry\n\nThe ferry was late.\n\n${other}`);
  const before = await labelledArticlesOf(store, path);
  expect(before.map(({ label }) => label)).toEqual(["2023-03-14 Ferry", "2023-03-15 Fog"]);
  const [ferry, fog] = before.map(({ id }) => id);
  await notesStore.merge({ notes: [noteOn("n1", ferry!), noteOn("n2", fog!)], tags: [] });
  await readerDatabase.saveMark("starred", ferry!, true);

  await store.removeFile(path);
  await addFile(store, `date 2023-03-14\n# Ferry\n\nThe ferry was late once more.\n\n${other}`);
  const after = await labelledArticlesOf(store, path);
  await carryNotes(store, before, after);

  expect(after[1]?.id).toBe(fog);
  expect(after[0]?.id).not.toBe(ferry);
  const articles = (await notesStore.read()).notes.map((note) => [note.id, shownContent(note)?.article]);
  expect(new Map(articles as [string, string][])).toEqual(
    new Map([
      ["n1", after[0]?.id],
      ["n2", fog],
    ]),
  );
  expect(await readerDatabase.markedIds("starred")).toContain(after[0]?.id);
});
