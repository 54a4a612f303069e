// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { describePassage } from "../../src/core/annotation/passage.ts";
import type { Article } from "../../src/core/article/article.ts";
import { conflictOf, shownContent } from "../../src/core/notes/note.ts";
import { usePlacedNotes } from "../../src/data/notes-anchors.ts";
import { makeNoteActions, readAuthor, saveAuthor, useNoteActions } from "../../src/data/notes-edit.ts";
import { notesQuery, useNotes, useNotesOf, useTagsOf } from "../../src/data/notes.ts";
import { findAskedNotes } from "../../src/data/notes-asked.ts";
import { createQueryClient } from "../../src/data/query-client.ts";
import { readingMarksQuery, readPlace, savePlace, useLastLeft, useReadingMarks } from "../../src/data/reading.ts";
import { rates, readListening, saveListening } from "../../src/data/speech.ts";
import { useStorageTrouble } from "../../src/data/storage.ts";
import { readStored, useStoredSetting, type StoredSetting } from "../../src/data/stored-setting.ts";
import { readerDatabase } from "../../src/platform/database.ts";
import { notesStore } from "../../src/platform/notes-store.ts";
import { saveSetting } from "../../src/platform/settings-storage.ts";
import { makeHead, makePage, placeHead } from "../support/page.tsx";
import { eventually, useHook } from "../support/use-hook.ts";

const text = "Ruth Vance opened the pier at Odal.\n\nHarbour folk cheered, and the band played until dawn.";
const pier = { id: "pier", text } as Article;
const draftOf = (words: string, changes = {}) => {
  const start = text.indexOf(words);
  return {
    article: "pier",
    title: "The pier opens",
    date: "2023-11-06",
    passage: describePassage(text, { start, end: start + words.length }),
    kind: "quote",
    comment: "",
    tags: [],
    names: [],
    ...changes,
  } as const;
};

/** What a page knows of the notes on one article. */
const useNotedPier = () => ({
  of: useNotesOf("pier"),
  tags: useTagsOf("pier"),
  actions: useNoteActions(),
  all: useNotes(),
});

beforeAll(() => placeHead(makeHead([])));
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe("what was read and starred", () => {
  it("shows at once, and is there at the next visit", async () => {
    const { result } = renderHook(useReadingMarks, makePage());
    await eventually(() => expect(result.current.revision).toBeGreaterThan(0));
    act(() => {
      result.current.setRead("pier", true);
      result.current.setStarred("pier", true);
      result.current.setStarred("ferry", true);
      result.current.setStarred("ferry", false);
    });
    await eventually(() =>
      expect([[...result.current.readIds], [...result.current.starredIds]]).toEqual([["pier"], ["pier"]]),
    );
    await vi.waitFor(async () => expect([...(await readerDatabase.markedIds("starred"))]).toEqual(["pier"]));
    const next = await createQueryClient().fetchQuery(readingMarksQuery);
    expect([[...next.readIds], [...next.starredIds]]).toEqual([["pier"], ["pier"]]);
  });

  it("has a number for each state, by which questions know it", async () => {
    const { client, wrapper } = makePage();
    const { result } = renderHook(useReadingMarks, { wrapper });
    await eventually(() => expect(result.current.revision).toBeGreaterThan(0));
    const { revision } = result.current;
    act(() => result.current.setRead("night", true));
    await eventually(() => expect(result.current.revision).toBe(revision + 1));
    // What is so already is the same set.
    const { readIds } = result.current;
    act(() => result.current.setRead("night", true));
    await eventually(() => expect(result.current.revision).toBe(revision + 2));
    expect(result.current.readIds).toBe(readIds);
    await act(() => client.refetchQueries({ queryKey: readingMarksQuery.queryKey }));
    await eventually(() => expect(result.current.revision).toBe(revision + 3));
  });

  it("stays on screen when it is changed while the marks are being read", async () => {
    const { client, wrapper } = makePage();
    const { result } = renderHook(useReadingMarks, { wrapper });
    await eventually(() => expect(result.current.revision).toBeGreaterThan(0));
    const sights: boolean[] = [];
    client.getQueryCache().subscribe(() => {
      const marks = client.getQueryData(readingMarksQuery.queryKey);
      sights.push(marks?.starredIds.has("lamp") === true);
    });
    await act(async () => {
      void client.invalidateQueries({ queryKey: readingMarksQuery.queryKey });
      await Promise.resolve();
      result.current.setStarred("lamp", true);
      await vi.waitFor(async () => expect((await readerDatabase.markedIds("starred")).has("lamp")).toBe(true));
    });
    await eventually(() => expect(client.isFetching()).toBe(0));
    expect(sights.slice(sights.indexOf(true))).not.toContain(false);
    expect(sights).toContain(true);
  });

  it("remembers the paragraph of an article, and the one that was left last", async () => {
    expect(await readPlace("pier")).toBeNull();
    await savePlace("pier", 4);
    expect(await readPlace("pier")).toBe(4);
    expect(await useHook(useLastLeft, (id) => id !== undefined)).toBe("pier");
  });

  it("says that it cannot be stored, when that is so", async () => {
    expect(await useHook(useStorageTrouble, (trouble) => trouble === null)).toBeNull();
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("Full", "QuotaExceededError");
    });
    const { result } = renderHook(useStorageTrouble, makePage());
    await readerDatabase.saveMark("starred", "storm", true);
    await eventually(() => expect(result.current).toBe("refused"));
    expect((await readerDatabase.markedIds("starred")).has("storm")).toBe(true);
    put.mockRestore();
    await readerDatabase.saveMark("starred", "storm", true);
    await eventually(() => expect(result.current).toBeNull());
  });
});

describe("notes", () => {
  it("are made under the reader's name, changed and deleted, and stored behind", async () => {
    saveAuthor("  Inga  ");
    expect(readAuthor()).toBe("Inga");
    const client = createQueryClient();
    await client.fetchQuery(notesQuery);
    const actions = makeNoteActions(client);
    const shown = (id: string) => shownContent(client.getQueryData(notesQuery.queryKey)!.notes.get(id)!);
    const { id } = actions.add(draftOf("the pier", { tags: ["#press", "press "] }));
    expect(shown(id)).toMatchObject({ author: "Inga", tags: ["press"], comment: "" });
    actions.edit(id, { comment: "Which?" });
    expect(shown(id)).toMatchObject({ comment: "Which?", tags: ["press"] });
    const version = client.getQueryData(notesQuery.queryKey)!.notes.get(id)!.heads[0]!.id;
    actions.edit(id, { comment: "Which?" });
    expect(client.getQueryData(notesQuery.queryKey)!.notes.get(id)!.heads[0]!.id).toBe(version);
    actions.remove(id);
    expect(shown(id)).toBeNull();
    actions.edit(id, { comment: "Gone" });
    actions.remove("no such note");
    expect(shown(id)).toBeNull();
    await vi.waitFor(async () =>
      expect((await notesStore.read()).notes.find((note) => note.id === id)?.heads[0]?.content).toBeNull(),
    );
  });

  it("of two devices are kept both until one of them is chosen", async () => {
    const [here, there] = [createQueryClient(), createQueryClient()];
    await Promise.all([here, there].map((client) => client.fetchQuery(notesQuery)));
    const { id } = makeNoteActions(here).add(draftOf("at Odal"));
    const noteIn = (client: typeof here) => client.getQueryData(notesQuery.queryKey)!.notes.get(id)!;
    await makeNoteActions(there).merge({ notes: [noteIn(here)], tags: [] });
    makeNoteActions(here).edit(id, { comment: "Here." });
    makeNoteActions(there).edit(id, { comment: "There." });
    await makeNoteActions(here).merge({ notes: [noteIn(there)], tags: [] });
    expect(conflictOf(noteIn(here))).toHaveLength(2);
    // A conflict is settled, not edited away.
    makeNoteActions(here).edit(id, { comment: "Neither." });
    expect(conflictOf(noteIn(here))).toHaveLength(2);
    makeNoteActions(here).settle(id, shownContent(noteIn(there)));
    expect([conflictOf(noteIn(here)).length, shownContent(noteIn(here))?.comment]).toEqual([0, "There."]);
  });

  it("and tags are of an article, and change with it alone", async () => {
    const page = makePage();
    const { result } = renderHook(useNotedPier, page);
    await eventually(() => expect(result.current.all.revision).toBeGreaterThan(0));
    const { of } = result.current;
    act(() => void result.current.actions.add(draftOf("the band", { article: "ferry" })));
    act(() => result.current.actions.tagArticle("pier", " # Harbour  life", true));
    await eventually(() => expect(result.current.tags).toEqual(["Harbour life"]));
    expect(result.current.of).toBe(of);
    // A tag of the same moment keeps the article tagged: the next is said later.
    await new Promise((resolve) => setTimeout(resolve, 5));
    act(() => result.current.actions.tagArticle("pier", "Harbour life", false));
    await eventually(() => expect(result.current.tags).toEqual([]));
  });

  it("answer a search that asks for them, as they are now", async () => {
    const client = createQueryClient();
    await client.fetchQuery(notesQuery);
    const before = await findAskedNotes("has:note", false);
    const { id } = makeNoteActions(client).add(draftOf("until dawn", { article: "night" }));
    await vi.waitFor(async () => expect((await notesStore.read()).notes.some((note) => note.id === id)).toBe(true));
    const after = await findAskedNotes("has:note", false);
    expect(before.flatMap(([, ids]) => ids)).not.toContain("night");
    expect(after.flatMap(([, ids]) => ids)).toContain("night");
    expect(await findAskedNotes("no question of notes", false)).toEqual(after);
  });
});

describe("the notes of an open article", () => {
  it("are found where they stand, those of changed words too, in the order of the text; the rest are orphans", async () => {
    const page = makePage();
    await page.client.fetchQuery(notesQuery);
    const actions = makeNoteActions(page.client);
    const article = { ...pier, id: "placed" };
    const of = (words: string) => actions.add(draftOf(words, { article: "placed" }));
    const band = of("the band played");
    const ruth = of("Ruth Vance opened");
    const gone = actions.add({
      ...draftOf("Odal", { article: "placed" }),
      passage: {
        quote: "Wholly other words of another text",
        prefix: "before it ",
        suffix: " after it",
        start: 900,
        end: 934,
      },
    });
    const edited = { ...article, text: text.replace("the band played", "the bands played") };
    const { result } = renderHook(() => usePlacedNotes(edited), page);
    expect(result.current.isPending).toBe(true);
    await eventually(() => expect(result.current.isPending).toBe(false));
    expect(result.current.found.map(({ note }) => note.id)).toEqual([ruth.id, band.id]);
    expect(result.current.orphans.map(({ note }) => note.id)).toEqual([gone.id]);
    const { place } = result.current.found[1]!.anchor;
    expect(edited.text.slice(place.start, place.end)).toContain("band");
  });
});

describe("a stored setting", () => {
  const size: StoredSetting<{ readonly rem: number }> = {
    name: "size",
    parse: (stored) => ({ rem: typeof stored === "number" ? stored : 1 }),
    format: ({ rem }) => rem,
  };

  it("is there at once, changes on all screens of the tab, and is stored", async () => {
    const page = makePage();
    const [one, other] = [0, 1].map(() => renderHook(() => useStoredSetting(size), page).result);
    expect(one!.current[0]).toEqual({ rem: 1 });
    act(() => one!.current[1]({ rem: 2 }));
    await eventually(() => expect(other!.current[0]).toEqual({ rem: 2 }));
    expect(readStored(size)).toEqual({ rem: 2 });
  });

  it("holds for the visit where the browser refuses", async () => {
    const set = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("Full", "QuotaExceededError");
    });
    const { result } = renderHook(() => useStoredSetting(size), makePage());
    act(() => result.current[1]({ rem: 3 }));
    set.mockRestore();
    await eventually(() => expect(result.current[0]).toEqual({ rem: 3 }));
  });

  it("of listening is a speed on offer, and voices that are names", () => {
    expect(readListening()).toEqual({ rate: 1, voices: {} });
    saveListening({ rate: 1.5, voices: { en: "Ida" } });
    expect(readListening()).toEqual({ rate: 1.5, voices: { en: "Ida" } });
    for (const damaged of ["fast", { rate: 40, voices: { en: 3 } }, { voices: null }]) {
      saveSetting("voice", damaged);
      expect(readListening()).toEqual({ rate: 1, voices: {} });
    }
    expect(rates).toContain(1);
  });
});
