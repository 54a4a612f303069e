// @vitest-environment happy-dom
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { createReaderDatabase } from "../../src/platform/database.ts";

afterEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("remembers what was read and where the reader was, in a later visit too", async () => {
  const visit = createReaderDatabase("reader");
  await visit.saveMark("read", "2023/harbour", true);
  await visit.saveValue("place", "2023/harbour", 7);
  const later = createReaderDatabase("reader");
  expect(await later.markedIds("read")).toEqual(new Set(["2023/harbour"]));
  expect(await later.valueOf("place", "2023/harbour")).toBe(7);
  expect(await later.trouble()).toBeNull();
});

test("forgets that an article was read when told so", async () => {
  const visit = createReaderDatabase("reader");
  await visit.saveMark("read", "a", true);
  await visit.saveMark("read", "a", false);
  expect(await visit.markedIds("read")).toEqual(new Set());
});

test("knows no place in an article that was never opened", async () => {
  expect(await createReaderDatabase("reader").valueOf("place", "a")).toBeNull();
});

test("keeps the readers of two libraries on one origin apart", async () => {
  await createReaderDatabase("dateline /one/ reader").saveMark("read", "a", true);
  expect(await createReaderDatabase("dateline /two/ reader").markedIds("read")).toEqual(new Set());
});

test("where the browser stores nothing, what is saved holds for this visit", async () => {
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException("Denied", "SecurityError");
    },
  } as unknown as IDBFactory;
  const visit = createReaderDatabase("reader");
  await visit.saveMark("read", "a", true);
  await visit.saveValue("place", "a", 3);
  expect(await visit.markedIds("read")).toEqual(new Set(["a"]));
  expect(await visit.valueOf("place", "a")).toBe(3);
  expect(await visit.trouble()).toBe("refused");
});

function refuse(): never {
  throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
}

test("what was refused for want of room is stored with the next thing that is, stars taken away too", async () => {
  const visit = createReaderDatabase("reader");
  await visit.saveMark("starred", "before", true);
  const { put, delete: remove } = IDBObjectStore.prototype;
  Object.assign(IDBObjectStore.prototype, { put: refuse, delete: refuse });
  try {
    await visit.saveMark("starred", "a", true);
    await visit.saveMark("starred", "before", false);
    await visit.saveValue("place", "a", 3);
    expect(await visit.trouble()).toBe("refused");
    expect(await visit.markedIds("starred")).toEqual(new Set(["a"]));
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, delete: remove });
  }
  await visit.saveMark("read", "b", true);
  expect(await visit.trouble()).toBeNull();
  const later = createReaderDatabase("reader");
  expect(await later.markedIds("starred")).toEqual(new Set(["a"]));
  expect(await later.valueOf("place", "a")).toBe(3);
  expect(await later.markedIds("read")).toEqual(new Set(["b"]));
});

test.each([
  ["of a newer version", 9, ["read", "stars", "places"], "newer"],
  ["without its stores", 1, [], "damaged"],
  ["without one of them", 1, ["read", "places"], "damaged"],
])(
  "says that a database %s keeps nothing, and holds what is saved for the visit",
  async (_what, version, stores, why) => {
    const request: IDBOpenDBRequest = indexedDB.open("reader", version);
    await new Promise<void>((resolve) => {
      request.addEventListener("upgradeneeded", () => {
        for (const store of stores) request.result.createObjectStore(store);
      });
      request.addEventListener("success", () => {
        request.result.close();
        resolve();
      });
    });
    const visit = createReaderDatabase("reader");
    expect(await visit.trouble()).toBe(why);
    await visit.saveMark("starred", "a", true);
    expect(await visit.markedIds("starred")).toEqual(new Set(["a"]));
  },
);

test("shows no star that is stored no more: when its database is deleted under it, it says so", async () => {
  const visit = createReaderDatabase("reader");
  await visit.saveMark("starred", "a", true);
  let heard = 0;
  const stop = visit.watch(() => (heard += 1));
  indexedDB.deleteDatabase("reader");
  await vi.waitFor(() => expect(heard).toBe(1));
  expect(await visit.markedIds("starred")).toEqual(new Set());
  stop();
});

test("knows the article that was last left in its midst, and none that was read to the end", async () => {
  const visit = createReaderDatabase("reader");
  expect(await visit.lastLeft()).toBeNull();
  await visit.saveValue("place", "first", 7);
  await new Promise((resolve) => setTimeout(resolve, 2)); // places are told apart by the millisecond
  await visit.saveValue("place", "second", 3);
  expect(await createReaderDatabase("reader").lastLeft()).toBe("second");
  await visit.saveValue("place", "second", 0);
  expect(await visit.lastLeft()).toBe("first");
});
