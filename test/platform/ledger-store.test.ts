// @vitest-environment happy-dom
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { createLedgerStore } from "../../src/platform/ledger-store.ts";
import { anchorOf, correct } from "../core/entities/ledger/make-correction.ts";

const pier = { id: "pier", text: "The Marlin left Odal before the storm." };
const ship = correct({ kind: "not-a-name", where: anchorOf(pier, "Marlin") });
const town = correct({ kind: "not-a-name", where: anchorOf(pier, "Odal") });
const refusing = {
  open: () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  },
} as unknown as IDBFactory;

afterEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("remembers entries in a later visit, the same one once", async () => {
  const visit = createLedgerStore("ledger");
  expect(await visit.append([ship])).toBe(true);
  expect(await visit.append([ship, town])).toBe(true);
  const read = await createLedgerStore("ledger").read();
  expect(read.map(({ id }) => id).toSorted()).toEqual([ship.id, town.id].toSorted());
});

test("holds entries for the visit when the browser refuses to store, and says so", async () => {
  globalThis.indexedDB = refusing;
  const visit = createLedgerStore("ledger");
  expect(await visit.read()).toEqual([]);
  expect(await visit.append([ship])).toBe(false);
  expect(await visit.read()).toEqual([ship]);
});

test("tells other tabs that something was added", async () => {
  const other = createLedgerStore("ledger");
  const heard = vi.fn<() => void>();
  const stop = other.watch(heard);
  await createLedgerStore("ledger").append([ship]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  stop();
  expect(await other.read()).toEqual([ship]);
});
