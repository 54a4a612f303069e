// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";

/** A visit of its own: what is in memory is of the page, what is stored stays. */
async function visit() {
  vi.resetModules();
  return import("../../src/platform/reader-changes.ts");
}

beforeEach(() => localStorage.clear());

it("tells of each change to whoever listens", async () => {
  const { tellReaderChange, watchReaderChanges } = await visit();
  const heard = vi.fn<() => void>();
  const stop = watchReaderChanges(heard);
  tellReaderChange();
  tellReaderChange();
  stop();
  tellReaderChange();
  expect(heard).toHaveBeenCalledTimes(2);
});

it("tells of a change before that", async () => {
  const { tellReaderChange, watchReaderChanges } = await visit();
  tellReaderChange();
  const heard = vi.fn<() => void>();
  watchReaderChanges(heard);
  expect(heard).toHaveBeenCalledTimes(1);
});

it("tells the next visit, once, of a change that nobody heard of before the page was closed", async () => {
  (await visit()).tellReaderChange();
  const [second, third] = [vi.fn<() => void>(), vi.fn<() => void>()];
  (await visit()).watchReaderChanges(second);
  (await visit()).watchReaderChanges(third);
  expect([second, third].map((heard) => heard.mock.calls.length)).toEqual([1, 0]);
});
