// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { AddJob } from "../../../src/data/adding/add-job.ts";

vi.setConfig({ testTimeout: 20_000 });

afterEach(() => vi.restoreAllMocks());

/** A file on a slow disk: whoever asks for its size waits. */
function slowFile(path: string, count: () => void) {
  const blob = new Blob(["x"]);
  Object.defineProperty(blob, "size", {
    get() {
      count();
      const until = performance.now() + 1;
      while (performance.now() < until);
      return 1;
    },
  });
  return { blob, path };
}

test("thousands of files are weighed a few at a time, and count once all are known", async () => {
  let weighed = 0;
  const files = Array.from({ length: 200 }, (_, at) => slowFile(`${at}.txt`, () => weighed++));
  // Nothing is read: only what the page does itself is looked at.
  const never = new Promise<never>(() => undefined);
  const job = new AddJob({ call: () => never, stop: () => undefined });
  void job.add(files);
  expect(weighed).toBeLessThan(200);
  expect(job.state()).toMatchObject({ files: 200, bytes: 0 });
  await vi.waitFor(() => expect(job.state().bytes).toBe(200), 15_000);
  expect(weighed).toBe(200);
});
