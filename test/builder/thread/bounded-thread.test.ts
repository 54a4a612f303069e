import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { createBoundedThread, TooLongError } from "../../../src/builder/thread/bounded-thread.ts";
import { makeTempFolder } from "../temp-folder.ts";

/** Answers in capitals; hangs on "hang", which no other code of its thread can end, and dies of "die". */
function start(): Worker {
  const path = join(makeTempFolder(), "worker.mjs");
  writeFileSync(
    path,
    `import { parentPort } from "node:worker_threads";
parentPort.on("message", (text) => {
  while (text === "hang");
  if (text === "die") throw new Error("No memory left");
  parentPort.postMessage(text.toUpperCase());
});`,
  );
  return new Worker(pathToFileURL(path));
}

describe("a thread with a bound in time", () => {
  it("gives a task up that hangs, and does the others, in their order", async () => {
    const thread = createBoundedThread<string, string>(start, 3000);
    const answers = await Promise.allSettled(["a", "hang", "b"].map(thread.run));
    thread.rest();
    expect(answers.map((answer) => (answer.status === "fulfilled" ? answer.value : answer.reason))).toEqual([
      "A",
      new TooLongError(3000),
      "B",
    ]);
  });

  it("says what it died of, and goes on with another thread", async () => {
    const thread = createBoundedThread<string, string>(start);
    await expect(thread.run("die")).rejects.toThrow("No memory left");
    expect(await thread.run("c")).toBe("C");
    thread.rest();
  });
});
