import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { createWorkerPool } from "../../../src/builder/thread/worker-pool.ts";
import { makeTempFolder } from "../temp-folder.ts";

describe("a pool of threads", () => {
  it("gives each text its own answer, in whatever order they are done", async () => {
    const pool = createWorkerPool<string, string>(
      writeWorker(
        "port.on('message', (text) => setTimeout(() => port.postMessage(text.toUpperCase()), 20 / text.length));",
      ),
      {},
      2,
    );
    const texts = ["a", "bbbbbbbb", "cc", "dddd"];
    expect(await Promise.all(texts.map((text) => pool.run(text)))).toEqual(texts.map((text) => text.toUpperCase()));
    pool.shrink(0);
  });

  it("starts no more threads than there are tasks waiting", async () => {
    const pool = createWorkerPool<string, number>(
      writeWorker(
        "import { threadId } from 'node:worker_threads'; port.on('message', () => port.postMessage(threadId));",
      ),
      {},
      8,
    );
    const threads = [await pool.run("a"), await pool.run("b"), await pool.run("c")];
    expect(new Set(threads).size).toBe(1);
    pool.shrink(0);
  });

  it("fails every text when a thread fails to start, with its reason", async () => {
    const pool = createWorkerPool<string, string>(writeWorker("throw new Error('Not a tagger model');"), {}, 1);
    await expect(Promise.all([pool.run("a"), pool.run("b")])).rejects.toThrow("Not a tagger model");
    await expect(pool.run("c")).rejects.toThrow("Not a tagger model");
  });

  it("goes on with new threads after one has died", async () => {
    const pool = createWorkerPool<string, string>(
      writeWorker(
        "port.on('message', (text) => { if (text === 'bad') throw new Error(text); port.postMessage(text); });",
      ),
      {},
      1,
    );
    await expect(pool.run("bad")).rejects.toThrow("bad");
    expect(await pool.run("good")).toBe("good");
    pool.shrink(0);
  });

  it("ends the threads that have nothing to do", async () => {
    const pool = createWorkerPool<string, number>(
      writeWorker(
        "import { threadId } from 'node:worker_threads'; port.on('message', () => port.postMessage(threadId));",
      ),
      {},
      1,
    );
    const first = await pool.run("a");
    pool.shrink(0);
    expect(await pool.run("b")).not.toBe(first);
    pool.shrink(0);
  });
});

function writeWorker(code: string): URL {
  const path = join(makeTempFolder(), "worker.mjs");
  writeFileSync(path, `import { parentPort as port } from "node:worker_threads";\n${code}`);
  return pathToFileURL(path);
}
