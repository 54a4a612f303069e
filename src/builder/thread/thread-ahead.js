import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/**
 * The library's thread, begun ahead of Vite: to load Vite and its configuration takes a third of a second in which nothing else is
 * done, so that a rebuild of 20,000 articles is there that much sooner (4.5 s in place of 4.9, medians of 14 builds in turn).
 *
 * How it is begun is what the last build of these seeds wrote down. Vite's configuration says later how it ought to have been begun; a
 * thread that was begun otherwise, or out of code that has changed since, is ended and nothing of it is used.
 *
 * Plain JavaScript, since `run-vite.js` needs it before there is anything that reads TypeScript.
 *
 * @typedef {import("./start-library-thread.ts").ThreadStart} ThreadStart
 * @typedef {import("./start-library-thread.ts").ThreadAhead} ThreadAhead
 */

/** The configuration is bundled by Vite, and so this module is there twice. */
const place = /** @type {{ ahead?: ThreadAhead | null }} */ (
  /** @type {any} */ (globalThis)[Symbol.for("dateline.threadAhead")] ??= {}
);

/**
 * Where a project's cache lies. May be deleted at any time.
 *
 * @param {string} root
 */
export function cacheFolderOf(root) {
  return join(root, "node_modules", ".cache", "dateline");
}

/**
 * The file in the cache that says how the thread was last started.
 *
 * @param {string} cacheFolder
 */
export function startFileOf(cacheFolder) {
  return join(cacheFolder, "last-start.json");
}

/**
 * Start the thread as it was last started for these seeds, and ask it for a library; null where that is not known.
 *
 * @param {string} root
 * @param {string} seeds What `DATELINE_SEEDS` says.
 * @returns {ThreadAhead | null}
 */
export function startAhead(root, seeds) {
  const start = readStart(startFileOf(cacheFolderOf(root)));
  if (start === null || start.seeds !== seeds) return null;
  const worker = new Worker(new URL(start.script), start.options);
  /** @type {ThreadAhead} */
  const ahead = { start, worker, replies: [] };
  const giveUp = () => {
    if (place.ahead === ahead) place.ahead = null; // one that is started anew says why
  };
  worker.on("message", (reply) => ahead.replies.push(reply));
  worker.on("error", giveUp);
  worker.on("exit", giveUp);
  worker.unref(); // until somebody takes it
  worker.postMessage("build");
  place.ahead = ahead;
  return ahead;
}

/**
 * Take the thread that was started ahead, if it was started like this; one that was not is ended.
 *
 * @param {ThreadStart} wanted
 * @returns {ThreadAhead | null}
 */
export function takeAhead(wanted) {
  const ahead = place.ahead ?? null;
  place.ahead = null;
  if (ahead === null) return null;
  if (JSON.stringify(wanted) !== JSON.stringify(ahead.start)) {
    void ahead.worker.terminate();
    return null;
  }
  ahead.worker.ref();
  return ahead;
}

/**
 * @param {string} path
 * @returns {ThreadStart | null}
 */
function readStart(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // the first build, or a file that was cut short
  }
}
