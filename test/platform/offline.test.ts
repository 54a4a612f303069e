// @vitest-environment happy-dom
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { offline } from "../../src/platform/offline.ts";
import { createMemoryCaches } from "../support/memory-caches.ts";

const scope = "https://host.example/paper/";
const library = [
  { url: "library/packs/b.txt", bytes: 10, articles: 2 },
  { url: "library/packs/a.txt", bytes: 10, articles: 2 },
];
const { caches } = createMemoryCaches();
const asked: string[] = [];
let visibility: DocumentVisibilityState = "visible";

/** A worker that has installed the app, as far as a page speaks with it. */
const worker = {
  state: "activated",
  postMessage({ type }: { readonly type: string }, [port]: readonly MessagePort[] = []) {
    if (type !== "describe") return;
    port?.postMessage({ version: "v1", shellCache: "shell v1", libraryCache: "library", versionLock: "v1" });
  },
};
const registration = Object.assign(new EventTarget(), {
  scope,
  active: worker,
  waiting: null,
  installing: null,
  update: async () => undefined,
});

beforeAll(async () => {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(scope);
  vi.stubEnv("DEV", false);
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("caches", caches);
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url.slice(scope.length));
    return new Response("0123456789");
  });
  Object.defineProperty(navigator, "serviceWorker", {
    configurable: true,
    value: Object.assign(new EventTarget(), { register: async () => registration, controller: worker }),
  });
  // Without locks each page keeps.
  Object.defineProperty(navigator, "locks", { configurable: true, value: undefined });
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => visibility });
  const shell = await caches.open("shell v1");
  await shell.put(`${scope}offline.json`, Response.json({ version: "v1", shell: [], library }));
  void offline.start();
  await untilReady();
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
beforeEach(() => {
  visibility = "visible";
  asked.length = 0;
});

/** A busy machine may take its time. */
const patient = { timeout: 30_000 };
const untilReady = () =>
  vi.waitFor(() => expect(offline.getSnapshot()).toMatchObject({ state: "ready", kept: 4, total: 4 }), patient);
const throwAway = async () => {
  const cache = await caches.open("library");
  for (const { url } of library) await cache.delete(new URL(url, scope).href);
};

describe("a library that was ready offline and was thrown away under the page", () => {
  it.each([
    ["the reader comes back to the window", () => dispatchEvent(new Event("focus"))],
    ["the page comes back to sight", () => document.dispatchEvent(new Event("visibilitychange"))],
    ["the network comes back", () => dispatchEvent(new Event("online"))],
  ])("is kept again when %s", async (_, comeBack) => {
    await throwAway();
    comeBack();
    await vi.waitFor(() => expect(asked.toSorted()).toEqual(["library/packs/a.txt", "library/packs/b.txt"]), patient);
    await untilReady();
  });

  it("is said to be missing until it is kept again", async () => {
    await throwAway();
    const seen: string[] = [];
    const unsubscribe = offline.subscribe(() => {
      const status = offline.getSnapshot();
      seen.push("kept" in status ? `${status.state} ${status.kept}` : status.state);
    });
    dispatchEvent(new Event("focus"));
    await vi.waitFor(() => expect(seen.at(-1)).toBe("ready 4"), patient);
    unsubscribe();
    expect(seen).toContain("keeping 0");
  });

  it("is not looked at while the page is out of sight", async () => {
    await throwAway();
    const told = vi.spyOn(BroadcastChannel.prototype, "postMessage");
    const lookedAgain = () => told.mock.calls.some(([message]) => message.type === "look-again");
    visibility = "hidden";
    document.dispatchEvent(new Event("visibilitychange"));
    dispatchEvent(new Event("focus"));
    expect(lookedAgain()).toBe(false);
    visibility = "visible";
    document.dispatchEvent(new Event("visibilitychange"));
    expect(lookedAgain()).toBe(true);
    await vi.waitFor(() => expect(asked).toHaveLength(2), patient);
    await untilReady();
    told.mockRestore();
  });
});
