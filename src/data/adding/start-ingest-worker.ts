import { createWorkerClient, type WorkerClient } from "../../platform/worker-client.ts";
import type { IngestApi } from "../../workers/ingest-api.ts";

/** Start the worker that reads files, with the first call. */
export function startIngestWorker(): Pick<WorkerClient<IngestApi>, "call" | "stop"> {
  return createWorkerClient<IngestApi>(
    () => new Worker(new URL("../../workers/ingest-worker.ts", import.meta.url), { type: "module", name: "ingest" }),
  );
}
