import { parentPort, workerData } from "node:worker_threads";
import { createLibraryBuilder, type BuiltLibrary, type ReadyLibrary } from "../library/build-library.ts";
import { createSegmentThreads } from "../segments/segment-threads.ts";
import { startTagger } from "../tag/start-tagger.ts";
import type { LibraryReply, LibraryTask, LibraryThreadData } from "./start-library-thread.ts";

/** Builds libraries beside the main thread, one after the other: each message asks for one and ends the one before. */
const { seedsFolder, cacheFolder, sourceFolder, sourceHashes, modelFolder, tagScript, segmentScript } =
  workerData as LibraryThreadData;
const builder = createLibraryBuilder({
  seedsFolder,
  cacheFolder,
  sourceFolder,
  sourceHashes: new Map(sourceHashes),
  startPool: (texts, characters) => startTagger(texts, characters, { modelFolder, script: new URL(tagScript) }),
  createSegmentThreads: () => createSegmentThreads(new URL(segmentScript)),
});
let running: AbortController | null = null;

parentPort?.on("message", (task: LibraryTask) => {
  running?.abort();
  // Whoever closes a thread asks after its last library, when all is saved.
  if (task === "close") process.exit();
  const own = new AbortController();
  running = own;
  const reply = (message: LibraryReply) => {
    if (running === own) parentPort?.postMessage(message);
  };
  const onPartial = (library: BuiltLibrary) => reply({ kind: "partial", library: toPlain(library) });
  builder.build({ signal: own.signal, ...(task === "build, showing parts" && { onPartial }) }).then(
    (library) => {
      reply({ kind: "done", library: toPlain(library) });
      save();
    },
    (error: unknown) => reply({ kind: "failed", error: error instanceof Error ? error : new Error(String(error)) }),
  );
});

/** A cache that cannot be written to is no reason to be without a library. */
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
function toPlain({ head, headText, files, articlesByPack, summary }: BuiltLibrary): ReadyLibrary {
  return { head, headText, files, articlesByPack, summary };
}
