import { createWorkerClient } from "../../../src/platform/worker-client.ts";
import type { LibraryApi } from "../../../src/workers/library-api.ts";

/** The page's side of the index's worker, where a bench can reach it. */
export const client = createWorkerClient<LibraryApi>(
  () => new Worker(new URL("../../../src/workers/library-worker.ts", import.meta.url), { type: "module" }),
);

Object.assign(globalThis, { client });
