import { afterEach, expect, test, vi } from "vitest";
import { createAlarm } from "../../../src/platform/offline/alarm.ts";
import { keepLibrary } from "../../../src/platform/offline/keep-library.ts";
import type { KeepingStatus } from "../../../src/platform/offline/status.ts";
import { createMemoryCaches } from "../../support/memory-caches.ts";

const scope = "https://host.example/paper/";
const pack = (url: string) => ({ url, bytes: 10, articles: 2 });
const describe = (version: string) => ({
  version,
  shellCache: `shell ${version}`,
  libraryCache: "library",
  versionLock: version,
});
const running: AbortController[] = [];

afterEach(() => {
  for (const controller of running.splice(0)) controller.abort();
});

/** A reader's browser: versions are kept shells with their lists; packs are ten bytes, answered while `isOnline`. */
async function startJob({ versions, room = Infinity }: { versions: Record<string, readonly string[]>; room?: number }) {
  const { caches, limitTo } = createMemoryCaches();
  const install = async (version: string, urls: readonly string[]) => {
    const shell = await caches.open(`shell ${version}`);
    await shell.put(`${scope}offline.json`, Response.json({ version, shell: [], library: urls.map(pack) }));
  };
  for (const [version, urls] of Object.entries(versions)) await install(version, urls);
  limitTo(room);

  const browser = { isOnline: true, isPaused: false, waiting: null as string | null, gone: [] as string[], mended: 0 };
  const statuses: KeepingStatus[] = [];
  const asked: string[] = [];
  const offers: (readonly [asked: number, missing: number])[] = [];
  const lookedForUpdate: number[] = [];
  const alarm = createAlarm();
  const controller = new AbortController();
  running.push(controller);
  const job = {
    scope,
    caches,
    fetch: async (url: string) => {
      if (!browser.isOnline) throw new TypeError("Failed to fetch");
      asked.push(url.slice(scope.length));
      return browser.gone.includes(url.slice(scope.length))
        ? new Response("Not found", { status: 404 })
        : new Response("0123456789");
    },
    describeActive: async () => describe("v1"),
    describeWaiting: async () => (browser.waiting === null ? null : describe(browser.waiting)),
    isPaused: () => browser.isPaused,
    alarm,
    lookForUpdate: () => void lookedForUpdate.push(asked.length),
    report: (status: KeepingStatus) => void statuses.push(status),
    offerUpdate: (missing: number) => void offers.push([asked.length, missing]),
    mendShell: () => void (browser.mended += 1),
  };
  const start = () => void keepLibrary(job, controller.signal);
  return {
    browser,
    statuses,
    asked,
    offers,
    lookedForUpdate,
    alarm,
    caches,
    install,
    start,
    last: () => statuses.at(-1),
  };
}

test("reports the way from nothing to ready", async () => {
  const { start, statuses, last } = await startJob({ versions: { v1: ["b", "a"] } });
  start();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ready", kept: 4, total: 4 }));
  expect(statuses[0]).toEqual({ state: "keeping", kept: 0, total: 4, keptBytes: 0, totalBytes: 20 });
});

test("goes on by itself when answers come again", async () => {
  const { browser, start, last, alarm } = await startJob({ versions: { v1: ["b", "a"] } });
  browser.isOnline = false;
  start();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "interrupted", kept: 0, total: 4 }));
  browser.isOnline = true;
  alarm.ring();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ready", kept: 4 }));
});

test("asks for nothing while it is paused, and goes on when told", async () => {
  const { browser, start, last, alarm, asked } = await startJob({ versions: { v1: ["b", "a"] } });
  browser.isPaused = true;
  start();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "paused", kept: 0, total: 4 }));
  expect(asked).toEqual([]);
  browser.isPaused = false;
  alarm.ring();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ready" }));
});

test("says how much is missing when there is no room", async () => {
  const { start, last } = await startJob({ versions: { v1: ["c", "b", "a"] }, room: 15 });
  start();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "short", kept: 2, total: 6, missingBytes: 20 }));
});

test("keeps the new files of a version that waits before it is offered", async () => {
  const { browser, start, last, alarm, asked, offers, install } = await startJob({ versions: { v1: ["b", "a"] } });
  start();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ready" }));
  await install("v2", ["c", "b", "a"]);
  browser.waiting = "v2";
  alarm.ring();
  await vi.waitFor(() => expect(offers).toEqual([[3, 0]]));
  expect(asked).toEqual(["b", "a", "c"]);
  expect(last()).toMatchObject({ state: "ready", kept: 4, total: 4 });
});

test("offers a waiting version at once to a reader who paused", async () => {
  const { browser, start, asked, offers, install } = await startJob({ versions: { v1: ["b", "a"] } });
  await install("v2", ["c", "b", "a"]);
  browser.isPaused = true;
  browser.waiting = "v2";
  start();
  await vi.waitFor(() => expect(offers).toEqual([[0, 3]]));
  expect(asked).toEqual([]);
});

test("waits with a version whose files the host does not have yet, then offers it and says how many are missing", async () => {
  const { browser, start, last, alarm, asked, offers, install } = await startJob({ versions: { v1: ["b", "a"] } });
  start();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ready" }));
  await install("v2", ["d", "c", "b", "a"]);
  Object.assign(browser, { waiting: "v2", gone: ["c"] });
  for (let pass = 1; pass <= 4; pass += 1) {
    const before = asked.length;
    alarm.ring();
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before));
    await new Promise((resolve) => setTimeout(resolve));
    expect(offers).toEqual([]);
  }
  await vi.waitFor(() => {
    alarm.ring();
    expect(offers.at(-1)?.[1]).toBe(1);
  });
});

test("offers it whole as soon as the host has them", async () => {
  const { browser, start, last, alarm, asked, offers, install } = await startJob({ versions: { v1: ["b", "a"] } });
  start();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ready" }));
  await install("v2", ["c", "b", "a"]);
  Object.assign(browser, { waiting: "v2", gone: ["c"] });
  alarm.ring();
  await vi.waitFor(() => expect(asked).toEqual(["b", "a", "c"]));
  browser.gone = [];
  await vi.waitFor(() => {
    alarm.ring();
    expect(offers.at(-1)?.[1]).toBe(0);
  });
});

test("is not ready any more when its files were thrown away, and keeps them again", async () => {
  const { start, last, alarm, asked, caches } = await startJob({ versions: { v1: ["b", "a"] } });
  start();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ready" }));
  await caches.delete("library");
  alarm.ring();
  await vi.waitFor(() => expect(asked).toEqual(["b", "a", "b", "a"]));
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "ready" }));
});

test("waits when the list is lost, does not call it ready, and has the worker mend it", async () => {
  const { start, last, browser } = await startJob({ versions: {} });
  start();
  await vi.waitFor(() => expect(last()).toEqual({ state: "waiting" }));
  expect(browser.mended).toBe(1);
});

test("asks once for what the server has no more, and whether there is a newer version", async () => {
  const { browser, start, last, asked, lookedForUpdate } = await startJob({ versions: { v1: ["b", "a"] } });
  browser.gone = ["a"];
  start();
  await vi.waitFor(() => expect(last()).toMatchObject({ state: "interrupted", kept: 2, total: 4 }));
  expect(asked).toEqual(["b", "a"]);
  expect(lookedForUpdate).toEqual([2]);
});

test("asks for no file of this version alone while a newer one waits", async () => {
  const { browser, start, asked, offers, install } = await startJob({ versions: { v1: ["b", "a"] } });
  await install("v2", ["c", "b"]);
  browser.waiting = "v2";
  start();
  await vi.waitFor(() => expect(offers).toEqual([[2, 0]]));
  expect(asked.toSorted()).toEqual(["b", "c"]);
});
