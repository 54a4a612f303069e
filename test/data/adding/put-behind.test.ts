// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { AddJob } from "../../../src/data/adding/add-job.ts";
import type { GivenFile } from "../../../src/data/adding/collect-files.ts";
import { WorkerStopped } from "../../../src/platform/worker-client.ts";
import { makeHead, placeHead } from "../../support/page.tsx";

vi.setConfig({ testTimeout: 20_000 });

placeHead(makeHead([]));

const soon = { timeout: 10_000 };

const read = {
  readAs: "Plain text",
  fresh: 60,
  already: 0,
  problems: [],
  orders: [],
  isOpen: false,
  left: 0,
  trouble: null,
};
const filesOf = (count: number): GivenFile[] =>
  Array.from({ length: count }, (_, at) => ({ blob: new Blob(["x"]), path: `${at}.txt` }));

type Answers = Readonly<Record<string, (...args: readonly never[]) => unknown>>;

/** A worker that holds sixty articles of each file, and notes what it is asked. */
function fakeWorker(answers: Answers = {}) {
  const calls: string[] = [];
  let held = 0;
  const own: Answers = {
    open: () => (held = 0),
    ahead: () => undefined,
    read: () => {
      held += 60;
      return read;
    },
    tag: () => ({ left: 0, trouble: null }),
    names: () => [],
    put: () => {
      const articles = held;
      held = 0;
      return { articles, already: 0 };
    },
  };
  const call = async (method: string, args: readonly unknown[]) => {
    calls.push(method === "read" ? `read ${(args[0] as GivenFile).path}` : method);
    return (answers[method] ?? own[method]!)(...(args as never[]));
  };
  return { calls, client: { call: call as never, stop: () => calls.push("stop") } };
}

test("files are read on while others are put in", async () => {
  const waiting: (() => void)[] = [];
  const slow = new Promise<void>((resolve) => waiting.push(resolve));
  const { calls, client } = fakeWorker({
    async put() {
      await slow;
      return { articles: 120, already: 0 };
    },
  });
  const done = new AddJob(client).add(filesOf(4));
  await vi.waitFor(() => expect(calls).toContain("read 3.txt"), soon);
  expect(calls.filter((call) => call === "put")).toHaveLength(1);
  for (const end of waiting) end();
  await done;
  expect(calls.at(-1)).toBe("stop");
});

test("no more than some hundred articles wait for those that are being put in", async () => {
  const { calls, client } = fakeWorker({ put: () => new Promise<never>(() => undefined) });
  void new AddJob(client).add(filesOf(20));
  await vi.waitFor(() => expect(calls).toContain("read 6.txt"), soon);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calls).not.toContain("read 8.txt");
});

test("a worker that dies again and again while it puts in gives one file up at last, and the others are read again", async () => {
  let deaths = 0;
  const { calls, client } = fakeWorker({
    put() {
      deaths += 1;
      if (deaths <= 4) throw new WorkerStopped("The worker stopped: out of memory");
      return { articles: 60, already: 0 };
    },
  });
  const job = new AddJob(client);
  await job.add(filesOf(3));
  const { reports, phase } = job.state();
  expect(phase).toBe("done");
  expect(reports.filter(({ readAs }) => readAs === "Not read")).toHaveLength(1);
  expect(reports.map(({ path }) => path).toSorted()).toEqual(["0.txt", "1.txt", "2.txt"]);
  expect(calls.filter((call) => call === "open")).toHaveLength(5);
});

test("a browser without room holds both reading and putting in until the reader has made some", async () => {
  let isFull = true;
  const { calls, client } = fakeWorker({
    put() {
      if (isFull) throw new DOMException("No room.", "QuotaExceededError");
      return { articles: 60, already: 0 };
    },
  });
  const job = new AddJob(client);
  const done = job.add(filesOf(5));
  await vi.waitFor(() => expect(job.state().phase).toBe("full"), soon);
  const before = calls.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calls).toHaveLength(before);
  isFull = false;
  job.resume();
  await done;
  expect(job.state()).toMatchObject({ phase: "done", trouble: null, done: 5 });
});
