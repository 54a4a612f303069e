import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { scriptsFolder } from "../store/bundle-once.ts";
import { createVersions } from "../store/version-of.ts";
import type { ReadyLibrary } from "../library/build-library.ts";
import { pruneFolder } from "../store/prune-folder.ts";
import { bundleScript } from "./bundle-script.ts";

/** Where the thread works. */
export interface LibraryThreadOptions {
  readonly seedsFolder: string;
  /** Whether the files of articles are to be copied beside the library. */
  readonly keepsOriginals?: boolean;
  /** Folder of shards to be joined. */
  readonly shardsFolder?: string | undefined;
  readonly cacheFolder: string;
  /** `src`. */
  readonly sourceFolder: string;
}

/** What the thread is started with. */
export interface LibraryThreadData extends LibraryThreadOptions {
  /** What the files of `src` were hashed to, by path. */
  readonly sourceHashes: readonly (readonly [path: string, hash: string])[];
  readonly modelFolder: string;
  /** URL of the bundled script of its own threads. */
  readonly workerScript: string;
}

/** What the thread is asked. */
export type LibraryTask = "build" | "build, showing parts" | "close";

/** What the thread answers: partial libraries, then one that is done, or why there is none. */
export type LibraryReply =
  | { readonly kind: "partial" | "done"; readonly library: ReadyLibrary }
  | { readonly kind: "failed"; readonly error: Error };

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

/** Two scripts a version of the code and now and then a service worker, for a handful of builds that run at once on different versions. */
const keptScripts = 12;

/** Start the thread. A development server goes on answering while it works, and Vite bundles beside it. */
export async function startLibraryThread(options: LibraryThreadOptions): Promise<LibraryThread> {
  const { cacheFolder, sourceFolder } = options;
  pruneFolder(join(cacheFolder, scriptsFolder), keptScripts);
  const sourceHashes = new Map<string, string>();
  const version = createVersions(sourceHashes)(
    ["core", "ingest", "library", "builder"].map((path) => join(sourceFolder, path)),
  );
  const [script, workerScript] = await Promise.all([
    bundleScript(join(sourceFolder, "builder/thread/library-thread.ts"), version, cacheFolder),
    bundleScript(join(sourceFolder, "builder/thread/build-worker.ts"), version, cacheFolder),
  ]);
  const data: LibraryThreadData = {
    ...options,
    sourceHashes: [...sourceHashes],
    modelFolder: join(sourceFolder, "core/ner"),
    workerScript: workerScript.href,
  };
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb, maxOldGenerationSizeMb },
  });
  const stopListening = () => {
    for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event); // not all of all: Node itself has some
  };

  return {
    build: (onPartial) =>
      new Promise((resolve, reject) => {
        stopListening();
        worker.on("error", reject);
        worker.on("exit", () => reject(new Error("The thread that builds the library ended.")));
        worker.on("message", (reply: LibraryReply) => {
          if (reply.kind === "failed") reject(reply.error);
          else if (reply.kind === "done") resolve(reply.library);
          else onPartial?.(reply.library);
        });
        worker.postMessage((onPartial === undefined ? "build" : "build, showing parts") satisfies LibraryTask);
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
