import { parentPort, workerData } from "node:worker_threads";
import { createLibraryBuilder, type BuiltLibrary, type ReadyLibrary } from "../library/build-library.ts";
import { createSegmentThreads } from "../segments/segment-threads.ts";
import { startTagger } from "../tag/start-tagger.ts";
import type { LibraryReply, LibraryThreadData } from "./start-library-thread.ts";

/** Builds libraries beside the main thread, one after the other: each message asks for one and ends the one before. */
const { seedsFolder, cacheFolder, sourceFolder, sourceHashes, modelPath, tagScript, segmentScript } = workerData as LibraryThreadData;
const builder = createLibraryBuilder({
  seedsFolder,
  cacheFolder,
  sourceFolder,
  sourceHashes,
  startPool: (texts, characters) => startTagger(texts, characters, { modelPath, script: new URL(tagScript) }),
  createSegmentThreads: () => createSegmentThreads(new URL(segmentScript)),
});
let running: AbortController | null = null;

parentPort?.on("message", (wantsPartial: boolean) => {
  running?.abort();
  const own = new AbortController();
  running = own;
  const reply = (message: LibraryReply) => {
    if (running === own) parentPort?.postMessage(message);
  };
  const onPartial = (library: BuiltLibrary) => reply({ kind: "partial", library: toPlain(library) });
  builder.build({ signal: own.signal, ...(wantsPartial && { onPartial }) }).then(
    (library) => reply({ kind: "done", library: toPlain(library) }),
    (error: unknown) => reply({ kind: "failed", error: error instanceof Error ? error : new Error(String(error)) }),
  );
});

/** All but the texts, of which the main thread needs none. */
function toPlain({ head, headText, files, articlesByPack, summary }: BuiltLibrary): ReadyLibrary {
  return { head, headText, files, articlesByPack, summary };
}
