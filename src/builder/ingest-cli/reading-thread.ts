import { parentPort } from "node:worker_threads";
import { readFile } from "../../ingest/read-file.ts";
import type { FileToRead } from "./command.ts";

/** The thread that reads files for the command line, so that one that takes too long can be given up. */
parentPort?.on("message", async ({ file, pages }: FileToRead) => parentPort?.postMessage(await readFile(file, pages)));
