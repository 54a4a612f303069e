// @vitest-environment happy-dom
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { nextVersion } from "../../src/core/notes/merge-notes.ts";
import { shownContent, type Note, type NoteContent } from "../../src/core/notes/note.ts";
import { createNotesStore } from "../../src/platform/notes-store.ts";

const content: NoteContent = {
  article: "pier",
  title: "The pier is shut",
  date: null,
  passage: { quote: "shut", prefix: "The pier is ", suffix: "", start: 12, end: 16 },
  kind: "doubt",
  comment: "",
  tags: [],
  author: "",
  created: "2023-11-06T08:00:00.000Z",
  names: [],
};
const make = (id: string, comment = "", before: Note | null = null) =>
  nextVersion(before ?? { id, heads: [] }, { ...content, comment }, "2023-11-06T09:00:00.000Z");

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("the notes store", () => {
  it("gives back what was stored, in another tab too", async () => {
    const tag = { article: "pier", tag: "storm", isOn: true, when: "2023-11-06T09:00:00.000Z" };
    expect(await createNotesStore("notes").merge({ notes: [make("a"), make("b")], tags: [tag] })).toBeNull();
    expect(await createNotesStore("notes").read()).toEqual({
      notes: [make("a"), make("b")],
      tags: [tag],
      unread: 0,
      trouble: null,
    });
  });

  it("lets no tab that knows less overwrite a note", async () => {
    const [here, there] = [createNotesStore("notes"), createNotesStore("notes")];
    const first = make("a", "First");
    await here.merge({ notes: [first], tags: [] });
    await there.merge({ notes: [make("a", "Second", first)], tags: [] });
    await here.merge({ notes: [first], tags: [] });
    const [note] = (await here.read()).notes;
    expect(shownContent(note!)?.comment).toBe("Second");
  });

  it("leaves what it cannot read where it is, counts it, and keeps a note of the same name beside it", async () => {
    const store = createNotesStore("notes");
    await store.merge({ notes: [make("a")], tags: [] });
    await putRaw("a", { id: "a", heads: [{ id: "from the future" }] });
    await store.merge({ notes: [make("a", "Mine")], tags: [] });
    const { notes, unread } = await store.read();
    expect([notes.map((note) => shownContent(note)?.comment), unread]).toEqual([["Mine"], 1]);
    expect(await getRaw("a")).toEqual({ id: "a", heads: [{ id: "from the future" }] });
  });

  it("holds for the visit what the browser refuses, says so, and stores it with the next that it takes", async () => {
    const store = createNotesStore("notes");
    await store.read();
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("Full", "QuotaExceededError");
    });
    expect(await store.merge({ notes: [make("a", "Kept")], tags: [] })).toBe("refused");
    expect((await store.read()).notes.map((note) => shownContent(note)?.comment)).toEqual(["Kept"]);
    put.mockRestore();
    expect(await store.merge({ notes: [make("b")], tags: [] })).toBeNull();
    expect((await createNotesStore("notes").read()).notes.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("works on without a database", async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException("Denied", "SecurityError");
      },
    } as unknown as IDBFactory;
    const store = createNotesStore("notes");
    expect(await store.merge({ notes: [make("a")], tags: [] })).toBe("refused");
    expect(await store.read()).toEqual({ notes: [make("a")], tags: [], unread: 0, trouble: "refused" });
  });
});

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("notes");
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("The database can't be opened.")));
  });
}

async function putRaw(key: string, value: unknown): Promise<void> {
  const db = await openRaw();
  await new Promise((resolve) => {
    const transaction = db.transaction("notes", "readwrite");
    transaction.objectStore("notes").put(value, key);
    transaction.oncomplete = resolve;
  });
  db.close();
}

async function getRaw(key: string): Promise<unknown> {
  const db = await openRaw();
  return new Promise((resolve) => {
    const request = db.transaction("notes").objectStore("notes").get(key);
    request.onsuccess = () => resolve(request.result);
  });
}
