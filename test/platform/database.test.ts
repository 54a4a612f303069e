// @vitest-environment happy-dom
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { createReaderDatabase } from "../../src/platform/database.ts";

afterEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("remembers what was read and where the reader was, in a later visit too", async () => {
  const visit = createReaderDatabase("reader");
  await visit.saveRead("2023/harbour", true);
  await visit.savePlace("2023/harbour", 7);
  const later = createReaderDatabase("reader");
  expect(await later.readIds()).toEqual(new Set(["2023/harbour"]));
  expect(await later.readPlace("2023/harbour")).toBe(7);
  expect(await later.isLasting()).toBe(true);
});

test("forgets that an article was read when told so", async () => {
  const visit = createReaderDatabase("reader");
  await visit.saveRead("a", true);
  await visit.saveRead("a", false);
  expect(await visit.readIds()).toEqual(new Set());
});

test("knows no place in an article that was never opened", async () => {
  expect(await createReaderDatabase("reader").readPlace("a")).toBeNull();
});

test("keeps the readers of two libraries on one origin apart", async () => {
  await createReaderDatabase("dateline /one/ reader").saveRead("a", true);
  expect(await createReaderDatabase("dateline /two/ reader").readIds()).toEqual(new Set());
});

test("where the browser stores nothing, what is saved holds for this visit", async () => {
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException("Denied", "SecurityError");
    },
  } as unknown as IDBFactory;
  const visit = createReaderDatabase("reader");
  await visit.saveRead("a", true);
  await visit.savePlace("a", 3);
  expect(await visit.readIds()).toEqual(new Set(["a"]));
  expect(await visit.readPlace("a")).toBe(3);
  expect(await visit.isLasting()).toBe(false);
});
