import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { ThreadStart } from "../../../src/builder/thread/start-library-thread.ts";
import { cacheFolderOf, startAhead, startFileOf, takeAhead } from "../../../src/builder/thread/thread-ahead.js";
import { repositoryRoot } from "../../support/imports.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";
import { readHead, terminalEnvironment } from "../terminal.ts";

describe("a thread ahead", () => {
  it("is asked at once as the last one was started, and has its answers kept until somebody listens", async () => {
    const { root, start } = makeProject();
    const started = startAhead(root, "clippings");
    await once(started!.worker, "message");
    expect(takeAhead(start)?.replies).toEqual([{ asked: "build", of: "/clippings" }]);
    await started?.worker.terminate();
  });

  it("is taken once", async () => {
    const { root, start } = makeProject();
    startAhead(root, "clippings");
    const ahead = takeAhead(start);
    expect(takeAhead(start)).toBeNull();
    await ahead?.worker.terminate();
  });

  it("is ended and not taken when it was started otherwise", async () => {
    const { root, start } = makeProject();
    const started = startAhead(root, "clippings");
    expect(takeAhead({ ...start, script: "file:///newer.mjs" })).toBeNull();
    await once(started!.worker, "exit");
  });

  it("is not taken when it has failed: one that is started anew says why", async () => {
    const { root, start } = makeProject(`throw new Error("No.");`);
    const started = startAhead(root, "clippings");
    await expect(once(started!.worker, "exit")).rejects.toThrow("No.");
    expect(takeAhead(start)).toBeNull();
  });

  it("is not started for other seeds, for the first build, or from a file that was cut short", () => {
    const { root, start } = makeProject();
    expect(startAhead(root, "letters")).toBeNull();
    expect(startAhead(makeTempFolder(), "clippings")).toBeNull();
    writeFileSync(startFileOf(cacheFolderOf(root)), JSON.stringify(start).slice(0, 20));
    expect(startAhead(root, "clippings")).toBeNull();
  });
});

describe("npm run build", { timeout: 120_000 }, () => {
  it("has its library begun ahead from the second time on, and reads what is in the seeds then", () => {
    const root = makeApp({ "letters/one.txt": "2021-05-04\nThe first letter\n\nIt came from Cairo.\n" });
    expect(build(root)).toEqual(["The first letter"]);
    expect(readStart(root).options.workerData.seedsFolder).toBe(join(root, "letters"));
    writeFiles(root, { "letters/two.txt": "2021-05-05\nThe second letter\n\nIt came from Rome.\n" });
    expect(build(root)).toEqual(["The second letter", "The first letter"]);
  });

  it("does without a thread that was begun in another folder or out of other code", () => {
    const root = makeApp({
      "letters/one.txt": "2021-05-04\nA letter\n\nIt came from Cairo.\n",
      "forged/one.txt": "2021-05-04\nA forged letter\n\nIt came from Rome.\n",
    });
    build(root);
    const start = readStart(root);
    const { workerData } = start.options;
    writeFiles(root, {
      [startFile]: JSON.stringify({
        ...start,
        options: { ...start.options, workerData: { ...workerData, seedsFolder: join(root, "forged") } },
      }),
    });
    expect(build(root)).toEqual(["A letter"]);
    expect(readStart(root)).toEqual(start);
  });
});

const startFile = "node_modules/.cache/dateline/last-start.json";

/** A thread that says what it was asked. */
const echo = `import { parentPort, workerData } from "node:worker_threads"; parentPort.on("message", (asked) => parentPort.postMessage({ asked, of: workerData.seedsFolder }));`;

/** A project whose last thread was started for "clippings". */
function makeProject(thread = echo): { root: string; start: ThreadStart } {
  const root = makeTempFolder();
  writeFiles(root, { "thread.mjs": thread });
  const folders = {
    seedsFolder: "/clippings",
    cacheFolder: "/cache",
    sourceFolder: "/src",
    sourceHashes: [],
    modelFolder: "",
    tagScript: "",
    segmentScript: "",
  };
  const start: ThreadStart = {
    seeds: "clippings",
    script: pathToFileURL(join(root, "thread.mjs")).href,
    options: { workerData: folders, resourceLimits: {} },
  };
  writeFiles(root, { [startFile]: JSON.stringify(start) });
  return { root, start };
}

/** An app of next to nothing around a library of letters. */
function makeApp(letters: Readonly<Record<string, string>>): string {
  const root = makeTempFolder();
  writeFiles(root, {
    ...letters,
    "index.html": `<!doctype html><title>Letters</title><body><script type="module" src="./app.js"></script></body>`,
    "app.js": "document.title += '!';",
    "vite.config.mjs": `import { dateline } from ${JSON.stringify(join(repositoryRoot, "src/builder/dateline.ts"))}; export default { plugins: [dateline({ seeds: "letters" })] };`,
  });
  // Threads look for SQLite from their scripts in the cache.
  mkdirSync(join(root, "node_modules"));
  symlinkSync(join(repositoryRoot, "node_modules/@sqlite.org"), join(root, "node_modules/@sqlite.org"), "junction");
  return root;
}

/** Build it as `npm run build` does; returns the titles of the library, newest first. */
function build(root: string): string[] {
  execFileSync(process.execPath, [join(repositoryRoot, "src/builder/run-vite.js"), "build"], {
    cwd: root,
    env: terminalEnvironment(),
    stdio: "pipe",
  });
  return readHead(readFileSync(join(root, "dist/index.html"), "utf8")).newest.map(({ title }) => title);
}

function readStart(root: string): ThreadStart {
  return JSON.parse(readFileSync(join(root, startFile), "utf8")) as ThreadStart;
}
