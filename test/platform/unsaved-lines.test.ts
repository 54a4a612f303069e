// @vitest-environment happy-dom
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { undoEntry } from "../../src/core/entities/ledger/live-corrections.ts";
import { formatEntry } from "../../src/core/entities/ledger/format-ledger.ts";
import { createLedgerStore } from "../../src/platform/ledger-store.ts";
import { openUnsavedLines, unsavedBounds } from "../../src/platform/unsaved-lines.ts";
import { anchorOf, correct } from "../core/entities/ledger/make-correction.ts";

const pier = { id: "pier", text: "The Marlin left Odal before the storm." };
const ship = correct({ kind: "not-a-name", where: anchorOf(pier, "Marlin") });
const town = correct({ kind: "not-a-name", where: anchorOf(pier, "Odal") });
const back = undoEntry(ship, "2026-11-30T12:00:00.000Z");
const lineOf = (entry: typeof ship) => [formatEntry(entry), formatEntry(entry)] as const;

/** A browser whose database takes what it is asked and never answers, as that of a page that is reloaded a moment later. */
const silent = { open: () => ({ addEventListener: () => undefined }) } as unknown as IDBFactory;

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).toSorted();
const settings = () => Object.keys(localStorage).filter((name) => name.includes("unsaved-ledger"));

beforeEach(() => localStorage.clear());
afterEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.useRealTimers();
});

describe("a correction of a page that is gone before it was stored", () => {
  it("is there at the next visit, with what took it back, and is stored then", async () => {
    globalThis.indexedDB = silent;
    const gone = createLedgerStore("ledger");
    void gone.append([ship, town]);
    void gone.append([back]);

    globalThis.indexedDB = new IDBFactory();
    expect(ids((await createLedgerStore("ledger").read()).entries)).toEqual(ids([ship, town, back]));
    await vi.waitFor(() => expect(settings()).toEqual([]));
    expect(ids((await createLedgerStore("ledger").read()).entries)).toEqual(ids([ship, town, back]));
  });

  it("keeps where it came from, and is one with what another page stored of it", async () => {
    globalThis.indexedDB = silent;
    void createLedgerStore("ledger").append([ship], "2026-11-29T12:00:00.000Z");
    globalThis.indexedDB = new IDBFactory();
    await createLedgerStore("ledger").append([town]);
    const { entries, origins } = await createLedgerStore("ledger").read();
    expect(ids(entries)).toEqual(ids([ship, town]));
    expect([...origins]).toEqual([[ship.id, "2026-11-29T12:00:00.000Z"]]);
  });

  it("is shown although the database does not open, and again with it once it does", async () => {
    globalThis.indexedDB = silent;
    void createLedgerStore("ledger").append([ship]);
    vi.useFakeTimers();
    const slow = createLedgerStore("ledger");
    const reading = slow.read();
    await vi.advanceTimersByTimeAsync(5000);
    expect((await reading).entries).toEqual([ship]);
    expect(settings()).toHaveLength(1);
  });

  it("is shown with all that is stored, however long that takes to read", async () => {
    await createLedgerStore("ledger").append([town]);
    openUnsavedLines("ledger").hold([lineOf(ship)]);
    const patience: (() => void)[] = [];
    const later = globalThis.setTimeout;
    vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, ms?: number) =>
      (ms ?? 0) > 1000 ? patience.push(run) : later(run, ms)) as typeof setTimeout);
    const keys = IDBObjectStore.prototype.getAllKeys;
    IDBObjectStore.prototype.getAllKeys = function (...asked) {
      for (const run of patience) run();
      return keys.apply(this, asked);
    };
    try {
      expect(ids((await createLedgerStore("ledger").read()).entries)).toEqual(ids([ship, town]));
    } finally {
      IDBObjectStore.prototype.getAllKeys = keys;
      vi.restoreAllMocks();
    }
  });

  it("is of its own ledger", async () => {
    globalThis.indexedDB = silent;
    void createLedgerStore("another").append([ship]);
    globalThis.indexedDB = new IDBFactory();
    expect((await createLedgerStore("ledger").read()).entries).toEqual([]);
  });
});

describe("what a page holds until it is stored", () => {
  it("is let go of once it is", async () => {
    const visit = createLedgerStore("ledger");
    const storing = visit.append([ship]);
    expect(settings()).toHaveLength(1);
    await storing;
    expect(settings()).toEqual([]);
  });

  it("is let go of by itself alone, where another page holds too", () => {
    const here = openUnsavedLines("ledger", "here");
    const there = openUnsavedLines("ledger", "there");
    here.hold([lineOf(ship)]);
    there.hold([lineOf(town)]);
    here.hold([]);
    expect(here.find()).toEqual([lineOf(town)]);
  });

  it("is at most so much, the latest first: a file of corrections can be taken in again", () => {
    const page = openUnsavedLines("ledger", "here");
    const long = Array.from({ length: 300 }, (_, at) => `{"v":1,"id":"${at}","why":"${"x".repeat(1000)}"}`);
    page.hold(long.map((line) => [line, line] as const));
    page.hold([...long.map((line) => [line, line] as const), lineOf(ship)]);
    const size = settings().reduce((sum, name) => sum + (localStorage.getItem(name)?.length ?? 0), 0);
    expect(size).toBeLessThan(2.2 * unsavedBounds.characters);
    expect(openUnsavedLines("ledger", "next").find()).toContainEqual(lineOf(ship));
  });

  it("is nothing of a long file, of which there would be a part: not where the database refuses it either", async () => {
    const file = Array.from({ length: 2000 }, (_, at) =>
      correct({ kind: "not-a-name", where: anchorOf({ ...pier, id: `pier ${at}` }, "Marlin") }),
    );
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
    try {
      const visit = createLedgerStore("ledger");
      expect(await visit.append(file, "2026-11-29T12:00:00.000Z")).not.toBeNull();
      expect(settings()).toEqual([]);
      await visit.append([town]);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(openUnsavedLines("ledger", "next").find()).toEqual([lineOf(town)]);
  });

  it("fills no browser's settings whose database takes nothing", () => {
    for (let page = 0; page < 50; page += 1) openUnsavedLines("ledger", `page ${page}`).hold([lineOf(ship)]);
    expect(settings()).toHaveLength(unsavedBounds.pages);
  });

  it.each([
    ["no list", '{"a":1}'],
    ["no JSON", "[["],
    ["pairs of something else", '[[1,2],["x"],null,["{}","not a line"]]'],
    ["a line under the key of another", JSON.stringify([[formatEntry(town), formatEntry(ship)]])],
    ["a line that no ledger could hold", JSON.stringify([['{"v":1}', '{"v":1}']])],
  ])("is nothing where %s is stored in its place, and goes", async (_what, text) => {
    localStorage.setItem("dateline / unsaved-ledger ledger someone", text);
    expect(await createLedgerStore("ledger").read()).toMatchObject({ entries: [], unread: 0 });
    await vi.waitFor(() => expect(settings()).toEqual([]));
  });

  it("asks nothing of a browser without settings", async () => {
    vi.stubGlobal("localStorage", undefined);
    const visit = createLedgerStore("ledger");
    expect(await visit.append([ship])).toBeNull();
    expect((await visit.read()).entries).toEqual([ship]);
    vi.unstubAllGlobals();
  });
});
