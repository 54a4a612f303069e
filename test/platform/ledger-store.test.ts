// @vitest-environment happy-dom
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, expect, test, vi } from "vitest";
import { createLedgerStore, type LedgerStore } from "../../src/platform/ledger-store.ts";
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
  localStorage.clear();
  globalThis.indexedDB = new IDBFactory();
});

test("remembers entries in a later visit, the same one once", async () => {
  const visit: LedgerStore = createLedgerStore("ledger");
  expect(await visit.append([ship])).toBeNull();
  expect(await visit.append([ship, town])).toBeNull();
  const { entries, trouble } = await createLedgerStore("ledger").read();
  expect(trouble).toBeNull();
  expect(entries.map(({ id }) => id).toSorted()).toEqual([ship.id, town.id].toSorted());
});

test("remembers more entries than it writes and reads at once", async () => {
  const many = Array.from({ length: 4_500 }, (_, n) =>
    correct({ kind: "not-a-name", where: anchorOf(pier, "Marlin"), when: new Date(n).toISOString() }),
  );
  expect(await createLedgerStore("ledger").append(many)).toBeNull();
  const { entries } = await createLedgerStore("ledger").read();
  expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(many.map(({ id }) => id)));
});

test("stores a long file in few records, each line of which is read by itself, beside the reader's own", async () => {
  const many = Array.from({ length: 4_500 }, (_, n) =>
    correct({ kind: "not-a-name", where: anchorOf(pier, "Marlin"), when: new Date(n).toISOString() }),
  );
  const visit = createLedgerStore("ledger");
  await visit.append(many, "2026-11-29T12:00:00.000Z");
  await visit.append([town, ...many.slice(0, 9)]);
  const db = await openDB("ledger");
  expect(await db.count("lines")).toBeLessThan(40);
  const [key = ""] = (await db.getAllKeys("lines")).map(String).filter((each) => each.includes("{lines "));
  await db.put("lines", `${await db.get("lines", key)}\n{"v":2}`, key);
  db.close();
  const { entries, origins, unread } = await createLedgerStore("ledger").read();
  expect(new Set(entries.map(({ id }) => id))).toEqual(new Set([town, ...many].map(({ id }) => id)));
  expect(origins).toEqual(new Map(many.slice(9).map(({ id }) => [id, "2026-11-29T12:00:00.000Z"])));
  expect(unread).toBe(1);
});

const isAskedBeforeLeaving = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

test("has the browser ask before the page is left while a long file is not stored yet", async () => {
  const visit = createLedgerStore("ledger");
  const many = Array.from({ length: 2_000 }, (_, n) =>
    correct({ kind: "not-a-name", where: anchorOf(pier, "Odal"), when: new Date(n).toISOString() }),
  );
  const storing = visit.append(many, "2026-11-29T12:00:00.000Z");
  expect(isAskedBeforeLeaving()).toBe(true);
  await storing;
  expect(isAskedBeforeLeaving()).toBe(false);
});

test("holds entries for the visit when the browser refuses to store, and says so", async () => {
  globalThis.indexedDB = refusing;
  const visit: LedgerStore = createLedgerStore("ledger");
  expect(await visit.read()).toMatchObject({ entries: [], trouble: "refused" });
  expect(await visit.append([ship])).toBe("refused");
  expect(await visit.read()).toMatchObject({ entries: [ship], trouble: "refused" });
});

test("goes on saying that entries are not stored, and stores them with the next once there is room", async () => {
  const visit: LedgerStore = createLedgerStore("ledger");
  await visit.read();
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  try {
    expect(await visit.append([ship], "2026-11-29T12:00:00.000Z")).toBe("refused");
    expect(await visit.read()).toMatchObject({ entries: [ship], trouble: "refused" });
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  expect(await visit.append([town])).toBeNull();
  expect((await visit.read()).trouble).toBeNull();
  const { entries, origins } = await createLedgerStore("ledger").read();
  expect(entries.map(({ id }) => id).toSorted()).toEqual([ship.id, town.id].toSorted());
  expect([...origins.keys()]).toEqual([ship.id]);
});

test("tells other tabs that something was added", async () => {
  const other = createLedgerStore("ledger");
  const heard = vi.fn<() => void>();
  const stop = other.watch(heard);
  await createLedgerStore("ledger").append([ship]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  stop();
  expect((await other.read()).entries).toEqual([ship]);
});

test("remembers where entries come from that the reader did not make; what both made is the reader's", async () => {
  const visit: LedgerStore = createLedgerStore("ledger");
  await visit.append([town]);
  await visit.append([ship, town], "2026-11-29T12:00:00.000Z");
  const { entries, origins } = await createLedgerStore("ledger").read();
  expect(entries).toHaveLength(2);
  expect([...origins]).toEqual([[ship.id, "2026-11-29T12:00:00.000Z"]]);
});

/** Make a database as some other program would, and close it. */
async function makeDatabase(version: number, upgrade: (db: IDBDatabase) => void): Promise<void> {
  const request: IDBOpenDBRequest = indexedDB.open("ledger", version);
  await new Promise<void>((resolve, reject) => {
    request.addEventListener("upgradeneeded", () => upgrade(request.result));
    request.addEventListener("success", () => {
      request.result.close();
      resolve();
    });
    request.addEventListener("error", () => reject(request.error));
  });
}

const makeLines = (db: IDBDatabase): void => void db.createObjectStore("lines");
const makeNothing = (): void => undefined;
const makeKeyed = (db: IDBDatabase): void => void db.createObjectStore("lines", { keyPath: "id" });

test.each([
  ["of a newer version", 9, makeLines, "newer"],
  ["without its store", 1, makeNothing, "damaged"],
  ["with a store of another make", 1, makeKeyed, "damaged"],
] as const)("says at the first reading that a database %s keeps nothing", async (_what, version, upgrade, trouble) => {
  await makeDatabase(version, upgrade);
  const visit: LedgerStore = createLedgerStore("ledger");
  expect(await visit.read()).toMatchObject({ entries: [], trouble });
  expect(await visit.append([ship])).toBe(trouble);
  expect((await visit.read()).entries).toEqual([ship]);
});

test("counts stored lines that it cannot read, and leaves them", async () => {
  await makeDatabase(1, (db) => {
    const store = db.createObjectStore("lines");
    store.put("not a line", "not a line");
    store.put('{"v":2}', '{"v":2}');
  });
  const visit: LedgerStore = createLedgerStore("ledger");
  await visit.append([ship]);
  expect(await visit.read()).toMatchObject({ entries: [ship], unread: 2 });
});

test("tells the page when its database is deleted under it", async () => {
  const visit: LedgerStore = createLedgerStore("ledger");
  await visit.append([ship]);
  const heard = vi.fn<() => void>();
  const stop = visit.watch(heard);
  indexedDB.deleteDatabase("ledger");
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  await vi.waitFor(async () => expect((await visit.read()).entries).toEqual([]));
  stop();
});
