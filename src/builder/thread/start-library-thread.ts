import { join } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { scriptsFolder } from "../cache/bundle-once.ts";
import { createVersions } from "../cache/version-of.ts";
import type { ReadyLibrary } from "../library/build-library.ts";
import { pruneFolder } from "../cache/prune-folder.ts";
import { writeWhole } from "../cache/write-whole.ts";
import { bundleScript } from "./bundle-script.ts";
import { startFileOf, takeAhead } from "./thread-ahead.js";

/** Where the thread works. */
export interface LibraryThreadOptions {
  readonly seedsFolder: string;
  readonly cacheFolder: string;
  /** `src`. */
  readonly sourceFolder: string;
}

/** What the thread is started with. */
export interface LibraryThreadData extends LibraryThreadOptions {
  /** What the files of `src` were hashed to, by path. */
  readonly sourceHashes: readonly (readonly [path: string, hash: string])[];
  readonly modelFolder: string;
  /** URLs of the bundled scripts of its own threads. */
  readonly tagScript: string;
  readonly segmentScript: string;
}

/** What the thread is asked. */
export type LibraryTask = "build" | "build, showing parts" | "close";

/** What the thread answers: partial libraries, then one that is done, or why there is none. */
export type LibraryReply =
  | { readonly kind: "partial" | "done"; readonly library: ReadyLibrary }
  | { readonly kind: "failed"; readonly error: Error };

/** How the thread is started. Plain data, which can be written down. */
export interface ThreadStart {
  /** What `DATELINE_SEEDS` says. */
  readonly seeds: string;
  /** URL of its script, which bears the hash of its code. */
  readonly script: string;
  readonly options: Required<Pick<WorkerOptions, "resourceLimits">> & { readonly workerData: LibraryThreadData };
}

/** A thread that has been asked for a library before anybody listened (see `startAhead`). */
export interface ThreadAhead {
  readonly start: ThreadStart;
  readonly worker: Worker;
  readonly replies: LibraryReply[];
}

/** Builds libraries in a thread of its own. */
export interface LibraryThread {
  /**
   * Build the library as the seeds are now; a build that runs is given up, and its promise stays open for ever.
   * `onPartial` is given libraries that still lack mentions and index.
   */
  build(onPartial?: (library: ReadyLibrary) => void): Promise<ReadyLibrary>;
  /** End the thread once it has remembered on disk what the last build worked out. */
  close(): Promise<void>;
}

/**
 * Megabytes for objects that soon are garbage. A build makes many, and with Node's usual 16 a third of its time goes into
 * collecting them; it is the other reason for a thread, which unlike the process can be given more.
 */
const maxYoungGenerationSizeMb = 192;

/** Room for the texts and names of 100,000 articles. */
const maxOldGenerationSizeMb = 8192;

/** Three scripts a version of the code and now and then a service worker, for a handful of builds that run at once on different versions. */
const keptScripts = 12;

/** Start the thread. A development server goes on answering while it works, and Vite bundles beside it. */
export async function startLibraryThread(options: LibraryThreadOptions): Promise<LibraryThread> {
  const { cacheFolder, sourceFolder } = options;
  pruneFolder(join(cacheFolder, scriptsFolder), keptScripts);
  const sourceHashes = new Map<string, string>();
  const version = createVersions(sourceHashes)(
    ["core", "ingest", "library", "builder"].map((path) => join(sourceFolder, path)),
  );
  const [script, tagScript, segmentScript] = await Promise.all(
    ["builder/thread/library-thread.ts", "builder/tag/tag-worker.ts", "builder/segments/segment-worker.ts"].map(
      (path) => bundleScript(join(sourceFolder, path), version, cacheFolder),
    ),
  );
  if (script === undefined || tagScript === undefined || segmentScript === undefined)
    throw new Error("The build's scripts could not be bundled.");
  const workerData: LibraryThreadData = {
    ...options,
    sourceHashes: [...sourceHashes],
    modelFolder: join(sourceFolder, "core/ner"),
    tagScript: tagScript.href,
    segmentScript: segmentScript.href,
  };
  const start: ThreadStart = {
    seeds: process.env["DATELINE_SEEDS"] ?? "",
    script: script.href,
    options: { workerData, resourceLimits: { maxYoungGenerationSizeMb, maxOldGenerationSizeMb } },
  };
  let ahead = takeAhead(start);
  const worker = ahead?.worker ?? new Worker(script, start.options);
  if (ahead === null) rememberStart(cacheFolder, start);
  const stopListening = () => {
    for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event); // not all of all: Node itself has some
  };

  return {
    build: (onPartial) =>
      new Promise((resolve, reject) => {
        const listen = (reply: LibraryReply) => {
          if (reply.kind === "failed") reject(reply.error);
          else if (reply.kind === "done") resolve(reply.library);
          else onPartial?.(reply.library);
        };
        stopListening();
        worker.on("error", reject);
        worker.on("exit", () => reject(new Error("The thread that builds the library ended.")));
        worker.on("message", listen);
        if (ahead === null)
          worker.postMessage((onPartial === undefined ? "build" : "build, showing parts") satisfies LibraryTask);
        else ahead.replies.forEach(listen);
        ahead = null;
      }),
    close: () =>
      new Promise((resolve) => {
        stopListening();
        worker.on("error", () => undefined); // nobody waits for a library any more
        worker.on("exit", () => resolve());
        worker.postMessage("close" satisfies LibraryTask);
      }),
  };
}

/** Write down how the thread was started, for the next build to start it ahead. A cache that cannot be written to is no reason to be without a library. */
function rememberStart(cacheFolder: string, start: ThreadStart): void {
  try {
    writeWhole(startFileOf(cacheFolder), JSON.stringify(start));
  } catch {
    // The next build starts as this one has.
  }
}
