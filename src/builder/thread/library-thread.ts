import { parentPort, Worker, workerData } from "node:worker_threads";
import { createLibraryBuilder, type BuiltLibrary, type ReadyLibrary } from "../library/build-library.ts";
import { createBoundedThread } from "./bounded-thread.ts";
import type { BuildTask } from "./build-task.ts";
import { createBuildWorkers } from "./build-workers.ts";
import { createBoundedParser } from "./parse-bounded.ts";
import type { LibraryReply, LibraryTask, LibraryThreadData } from "./start-library-thread.ts";

/** Builds libraries beside the main thread, one after the other: each message asks for one and ends the one before. */
const {
  seedsFolder,
  keepsOriginals = false,
  shardsFolder,
  cacheFolder,
  sourceFolder,
  sourceHashes,
  modelFolder,
  workerScript,
} = workerData as LibraryThreadData;
const workers = createBuildWorkers(new URL(workerScript), { modelFolder });
const reading = createBoundedThread<BuildTask, unknown>(
  () => new Worker(new URL(workerScript), { workerData: { modelFolder } }),
);
const builder = createLibraryBuilder({
  seedsFolder,
  keepsOriginals,
  shardsFolder,
  cacheFolder,
  sourceFolder,
  sourceHashes: new Map(sourceHashes),
  tagger: workers,
  segments: workers,
  parse: createBoundedParser(reading),
});
let running: AbortController | null = null;

parentPort?.on("message", (task: LibraryTask) => {
  running?.abort();
  // Whoever closes a thread asks after its last library, when all is saved.
  if (task === "close") process.exit();
  const current = new AbortController();
  running = current;
  const reply = (message: LibraryReply) => {
    if (running === current) parentPort?.postMessage(message);
  };
  const onPartial = (library: BuiltLibrary) => reply({ kind: "partial", library: toPlain(library) });
  builder.build({ signal: current.signal, ...(task === "build, showing parts" && { onPartial }) }).then(
    (library) => {
      reply({ kind: "done", library: toPlain(library) });
      workers.rest();
      reading.rest();
      save();
    },
    (error: unknown) => reply({ kind: "failed", error: error instanceof Error ? error : new Error(String(error)) }),
  );
});

/** A store that cannot be written to is no reason to be without a library. */
function save(): void {
  try {
    builder.save();
  } catch (error) {
    console.warn(
      `What this build worked out could not be kept for the next one, which will take longer: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** All but the texts, of which the main thread needs none. */
function toPlain({ head, headText, files, articlesByPack, summary, originals }: BuiltLibrary): ReadyLibrary {
  return { head, headText, files, articlesByPack, summary, originals };
}
