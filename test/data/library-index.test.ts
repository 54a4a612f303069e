// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parseHead, formatHead } from "../../src/library/formats/head.ts";
import { askIndex, rememberCorrecting, expectQuestion } from "../../src/data/library-index.ts";
import { whenQuiet } from "../../src/platform/quiet.ts";
import { makeHead } from "../support/page.tsx";
import type { ToWorker } from "../../src/workers/protocol.ts";

const head = parseHead(formatHead(makeHead([], { index: "library/index/index.json" })));

/** Every call that a worker got, by worker. */
const workers: { methods: string[]; worker: EventTarget }[] = [];
/** How many of the next searches break their worker. */
let breaking = 0;

beforeAll(() => {
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response("{}")),
  );
  vi.stubGlobal("Worker", function startWorker() {
    const worker = new EventTarget();
    const methods: string[] = [];
    workers.push({ methods, worker });
    const postMessage = (message: ToWorker) => {
      if (!("method" in message)) return;
      methods.push(message.method);
      const isBroken = message.method === "search" && breaking > 0;
      if (isBroken) breaking -= 1;
      const event = isBroken
        ? Object.assign(new Event("error"), { message: "out of memory" })
        : new MessageEvent("message", { data: { id: message.id, result: message.method } });
      queueMicrotask(() => worker.dispatchEvent(event));
    };
    return Object.assign(worker, { postMessage, terminate: () => undefined });
  });
});
afterAll(() => vi.unstubAllGlobals());

const search = () => askIndex(head, "search", [{ q: "pier", order: "newest", offset: 0, limit: 1 }]);

describe("the library's index", () => {
  it("is sent for once, by whoever expects a question, and opened by the first question", async () => {
    expectQuestion(head);
    expect(workers).toHaveLength(1);
    let isQuiet = false;
    void whenQuiet().then(() => (isQuiet = true));
    expect(vi.mocked(fetch)).toHaveBeenCalledTimes(1);
    expect(isQuiet).toBe(false);
    await search();
    await search();
    await vi.waitFor(() => expect(isQuiet).toBe(true), { timeout: 5000 });
    expect(workers).toHaveLength(1);
    expect(vi.mocked(fetch)).toHaveBeenCalledTimes(1);
    expect(workers[0]!.methods).toEqual(["progress", "open", "search", "search"]);
  });

  it("is begun anew when its worker breaks, told again what it knew of the reader, and asked once more", async () => {
    rememberCorrecting([["correctLibrary", [{ library: head.libraryId, ledger: 1, asOf: null }]]]);
    await askIndex(head, "setReaderState", [{ read: ["pier"] }]);
    breaking = 1;
    await expect(search()).resolves.toBe("search");
    expect(workers).toHaveLength(2);
    expect(workers[1]!.methods).toEqual(["progress", "open", "correctLibrary", "setReaderState", "search"]);
  });

  it("says so when it breaks twice, and answers the next question", async () => {
    breaking = 2;
    await expect(search()).rejects.toThrow("The worker stopped: out of memory");
    await expect(search()).resolves.toBe("search");
  });

  it("says that a library without an index is still being indexed", async () => {
    await expect(askIndex({ ...head, index: null }, "search", [{} as never])).rejects.toThrow("still being indexed");
  });
});
