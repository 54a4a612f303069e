// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { QueryClient } from "@tanstack/react-query";
import { shownContent } from "../../src/core/notes/note.ts";
import { notebookNotes } from "../../src/data/notes-export.ts";
import { applyImport, planNotesImport, readForeignNotes } from "../../src/data/notes-import.ts";
import { notesQuery } from "../../src/data/notes.ts";
import { createQueryClient } from "../../src/data/query-client.ts";
import { notesToWebAnnotations } from "../../src/core/notes/notes-web-annotation.ts";
import { openSmallLibrary, type SmallLibrary } from "../support/small-library.ts";

const texts = [
  [
    "talks",
    "2023-11-06",
    "Talks in Doha",
    "Haniyeh spoke in Qatar. “We’ll wait,” he said – and the talks went on until the evening, in a hall by the sea.",
  ],
  [
    "aid",
    "2023-11-04",
    "Aid leaves",
    "Aid for Israel left Qatar on a wet morning, eleven months late and a little under its budget. Haniyeh spoke.",
  ],
] as const;

let small: SmallLibrary;
let client: QueryClient;
beforeAll(async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
  small = await openSmallLibrary(texts);
});
beforeEach(() => {
  client = createQueryClient();
  small.fill(client);
});
afterAll(() => {
  vi.unstubAllGlobals();
  small.index.close();
});

const plan = async (file: string) => {
  const foreign = await readForeignNotes(new Blob([file]));
  if (typeof foreign === "string") throw new Error(foreign);
  return planNotesImport(client, small.head, foreign, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
};
const hypothesis = (...quotes: readonly (readonly [id: string, exact: string, text: string, title?: string])[]) =>
  JSON.stringify({
    rows: quotes.map(([id, exact, text, title]) => ({
      id,
      text,
      user: "acct:ada@hypothes.is",
      uri: "https://post.example/x",
      created: "2023-11-07T08:00:00Z",
      document: { title: [title ?? "Elsewhere"] },
      target: [{ source: "https://post.example/x", selector: [{ type: "TextQuoteSelector", exact }] }],
    })),
  });

describe("notes of other programs", () => {
  it("are laid onto the articles that hold their words, with the names there, and taken out at once", async () => {
    const planned = await plan(
      hypothesis(
        ["h1", '"We\'ll wait," he said - and the talks', "Who heard it?"],
        ["h2", "Aid for Israel left Qatar on a wet evening, eleven months late", ""],
        ["h3", "Nothing of the kind was ever printed in these pages", ""],
        ["h4", "Haniyeh spoke", "too short"],
        ["h5", "Haniyeh spoke", "named", "Aid leaves"],
      ),
    );
    expect(planned.found.map(({ content, how }) => [content.article, how, content.comment])).toEqual([
      ["talks", "even", "Who heard it?"],
      ["aid", "changed", ""],
      ["aid", "same", "named"],
    ]);
    expect(planned.unplaced.map(({ reason }) => reason)).toEqual([
      "not in the library",
      "too few words to tell where they are from",
    ]);
    const [first] = planned.found;
    expect(first?.content).toMatchObject({
      author: "ada",
      created: "2023-11-07T08:00:00.000Z",
      passage: { quote: "“We’ll wait,” he said – and the talks" },
    });
    expect(planned.found[1]?.content.names.map(({ name }) => name)).toEqual(["Israel", "Qatar"]);

    const undo = await applyImport(client, planned);
    expect(notebookNotes(client.getQueryData(notesQuery.queryKey)!)).toHaveLength(3);
    expect((await plan(hypothesis(["h1", '"We\'ll wait," he said - and the talks', ""]))).already).toBe(1);
    await undo();
    expect(notebookNotes(client.getQueryData(notesQuery.queryKey)!)).toEqual([]);
  });

  it("that Dateline wrote find their article by its link, and come back as the notes they were", async () => {
    const planned = await plan(hypothesis(["h9", "in a hall by the sea", "Which?"]));
    const undo = await applyImport(client, planned);
    const notes = notebookNotes(client.getQueryData(notesQuery.queryKey)!);
    const file = notesToWebAnnotations(
      notes,
      ({ content }) => `https://x.example/#/a/${content.article}?note=1`,
      "https://x.example/",
    );
    expect((await plan(file)).already).toBe(1);
    await undo();
    const again = await plan(file);
    expect(again.found.map(({ id }) => id)).toEqual(notes.map(({ note }) => note.id));
    await applyImport(client, again);
    const back = client.getQueryData(notesQuery.queryKey)!.notes.get(notes[0]!.note.id)!;
    expect(shownContent(back)).toEqual(notes[0]!.content);
  });

  it("of a Kindle are found without a link or an offset", async () => {
    const file = `Aid leaves\r\n- Your Highlight on Location 1-2 | Added on Monday, November 6, 2023 8:00:00 AM\r\n\r\neleven months late and a little under its budget\r\n==========\r\n`;
    expect((await plan(file)).found).toMatchObject([{ content: { article: "aid", kind: "important" } }]);
  });

  it("of another kind of file are refused in words", async () => {
    expect(await readForeignNotes(new Blob(["date,text\n2023,x"]))).toMatch(/holds no notes that can be read/);
  });
});
