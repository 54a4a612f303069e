import { parentPort } from "node:worker_threads";
import type { IngestFile } from "../../ingest/document.ts";
import { readFile } from "../../ingest/read-file.ts";

/** The thread that reads files for the command line, so that one that takes too long can be given up. */
parentPort?.on("message", async (file: IngestFile) => parentPort?.postMessage(await readFile(file)));
