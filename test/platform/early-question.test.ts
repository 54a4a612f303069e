// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isSentEarly, sendEarly, takeEarlyWorker } from "../../src/platform/early-question.ts";

const index = "library/index/manifest-1.bin";
const url = () => new URL(index, document.baseURI).href;
const send = () => sendEarly("assets/library-worker-1.js", index, "#/?q=pier");
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
});
afterEach(() => {
  takeEarlyWorker();
  vi.unstubAllGlobals();
});

it("gives the worker that was started before the app was here to whoever asks first, and to nobody else", () => {
  expect(takeEarlyWorker()).toBeNull();
  send();
  expect(takeEarlyWorker()).toBe(started[0]);
  expect(takeEarlyWorker()).toBeNull();
});

it("tells the worker at once what the address asks, as a call that nobody waits for", () => {
  send();
  expect(told).toEqual([{ id: 0, method: "foresee", args: [url(), "#/?q=pier"] }]);
});

it("knows of which index the worker fetches the manifest", () => {
  expect(isSentEarly(url())).toBe(false);
  send();
  expect(isSentEarly(url())).toBe(true);
  expect(isSentEarly(new URL("library/index/manifest-2.bin", document.baseURI).href)).toBe(false);
});

it("gives no worker whose script did not come: another is started, whose error is heard", () => {
  send();
  started[0]!.dispatchEvent(new Event("error"));
  expect(takeEarlyWorker()).toBeNull();
});
