// @vitest-environment happy-dom
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import type { DBSchema } from "idb";
import { afterEach, describe, expect, it } from "vitest";
import { createReaderDatabase } from "../../src/platform/database.ts";
import { openMigrated, type Migration } from "../../src/platform/migrations.ts";
import { createNotesStore } from "../../src/platform/notes-store.ts";

interface Shelf extends DBSchema {
  books: { key: string; value: string };
  notes: { key: string; value: string };
}

const addBooks: Migration<Shelf> = (db) => void db.createObjectStore("books");
const addNotes: Migration<Shelf> = async (db, transaction) => {
  db.createObjectStore("notes");
  for (const title of await transaction.objectStore("books").getAllKeys())
    await transaction.objectStore("notes").put(`on ${title}`, title);
};

const failing: Migration<Shelf> = (db) => {
  db.createObjectStore("notes");
  throw new Error("No room for notes");
};

const open = (...migrations: readonly Migration<Shelf>[]) => openMigrated("shelf", migrations, () => undefined);

afterEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** As Chromium does while it empties a site's storage: so many openings are cut off. */
function cutOff(openings: number): void {
  const real = globalThis.indexedDB;
  let left = openings;
  globalThis.indexedDB = {
    open(...given: Parameters<IDBFactory["open"]>) {
      if (left === 0) return real.open(...given);
      left -= 1;
      const request = real.open(`${given[0]} that is emptied`, given[1]);
      // After the migrations have begun.
      queueMicrotask(() => request.addEventListener("upgradeneeded", () => request.transaction?.abort()));
      return request;
    },
  } as unknown as IDBFactory;
}

describe("storage that is being emptied", () => {
  it("is asked again, and takes what comes then", async () => {
    cutOff(2);
    const notes = createNotesStore("notes");
    expect(await notes.read()).toMatchObject({ notes: [], trouble: null });
    const later = createReaderDatabase("reader");
    await later.saveMark("starred", "a", true);
    expect(await later.trouble()).toBeNull();
  });

  it("is given up after a second and a half, and that is said", async () => {
    cutOff(1000);
    expect(await createNotesStore("notes").read()).toMatchObject({ trouble: "refused" });
  });
});

describe("a database", () => {
  it("is brought from the version before to this one, with what it holds", async () => {
    const before = await open(addBooks);
    await before.put("books", "about tides", "Tides");
    before.close();
    const now = await open(addBooks, addNotes);
    expect(await now.get("books", "Tides")).toBe("about tides");
    expect(await now.get("notes", "Tides")).toBe("on Tides");
  });

  it("is made whole out of nothing", async () => {
    const db = await open(addBooks, addNotes);
    expect([...db.objectStoreNames]).toEqual(["books", "notes"]);
  });

  it("stays as it was when a migration fails", async () => {
    const before = await open(addBooks);
    await before.put("books", "about tides", "Tides");
    before.close();
    await expect(open(addBooks, failing)).rejects.toThrow("No room for notes");
    const after = await open(addBooks);
    expect(await after.get("books", "Tides")).toBe("about tides");
    expect([...after.objectStoreNames]).toEqual(["books"]);
  });

  it("that is newer than the page is refused, not opened as what it is not", async () => {
    (await open(addBooks, addNotes)).close();
    await expect(open(addBooks)).rejects.toThrow(/version/u);
  });
});

/** What version 1 of the reader's database looked like on disk when it was published. */
async function writeFirstVersion(name: string): Promise<void> {
  const request = indexedDB.open(name, 1);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener("upgradeneeded", () => {
      for (const store of ["read", "stars", "places"]) request.result.createObjectStore(store);
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
  const transaction = db.transaction(["read", "stars", "places"], "readwrite");
  transaction.objectStore("read").put({ at: "2026-11-01T10:00:00Z" }, "2023/harbour");
  transaction.objectStore("stars").put({ at: "2026-11-01T10:00:00Z" }, "2023/talks");
  transaction.objectStore("places").put({ paragraph: 4, at: "2026-11-01T10:00:00Z" }, "2023/harbour");
  await new Promise((resolve) => transaction.addEventListener("complete", resolve));
  db.close();
}

describe("the reader's database", () => {
  it("of version 1 keeps its marks, stars and places", async () => {
    await writeFirstVersion("reader");
    const reader = createReaderDatabase("reader");
    expect(await reader.markedIds("read")).toEqual(new Set(["2023/harbour"]));
    expect(await reader.markedIds("starred")).toEqual(new Set(["2023/talks"]));
    expect(await reader.valueOf("place", "2023/harbour")).toBe(4);
    expect(await reader.trouble()).toBeNull();
  });
});
