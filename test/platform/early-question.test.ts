// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { earlyManifest, sendEarly, takeEarlyWorker } from "../../src/platform/early-question.ts";

const index = "library/index/manifest-1.bin";
const url = () => new URL(index, document.baseURI).href;
let started: EventTarget[] = [];
let told: unknown[] = [];

beforeEach(() => {
  started = [];
  told = [];
  vi.stubGlobal("Worker", function startWorker() {
    const worker = Object.assign(new EventTarget(), { postMessage: (message: unknown) => told.push(message) });
    started.push(worker);
    return worker;
  });
  vi.stubGlobal("fetch", async () => new Response("manifest"));
});
afterEach(() => {
  takeEarlyWorker();
  vi.unstubAllGlobals();
});

it("gives the worker that was started before the app was here to whoever asks first, and to nobody else", () => {
  expect(takeEarlyWorker()).toBeNull();
  sendEarly("assets/library-worker-1.js", index, "#/?q=pier");
  expect(takeEarlyWorker()).toBe(started[0]);
  expect(takeEarlyWorker()).toBeNull();
});

it("gives the manifest that is on its way, of that index alone", async () => {
  sendEarly("assets/library-worker-1.js", index, "#/?q=pier");
  expect(earlyManifest(new URL("library/index/manifest-2.bin", document.baseURI).href)).toBeNull();
  expect(new TextDecoder().decode((await earlyManifest(url()))!)).toBe("manifest");
});

it("leaves a manifest that does not come to the worker, which says why", async () => {
  vi.stubGlobal("fetch", async () => new Response(null, { status: 404 }));
  sendEarly("assets/library-worker-1.js", index, "#/?q=pier");
  await expect(earlyManifest(url())).resolves.toBeNull();
});

it("gives no worker whose script did not come: another is started, whose error is heard", () => {
  sendEarly("assets/library-worker-1.js", index, "#/?q=pier");
  started[0]!.dispatchEvent(new Event("error"));
  expect(takeEarlyWorker()).toBeNull();
});

it("tells the worker what the address asks once the manifest is here, as a call that nobody waits for", async () => {
  sendEarly("assets/library-worker-1.js", index, "#/?q=pier");
  expect(told).toEqual([]);
  const manifest = await earlyManifest(url());
  await vi.waitFor(() => expect(told).toEqual([{ id: 0, method: "foresee", args: [url(), "#/?q=pier", manifest] }]));
});
