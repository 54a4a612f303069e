/*
 * Reading foreign files at the command line (DESIGN §5):
 *
 *   npm run -s ingest -- FILE…   one JSON line a document, and one a problem
 */
import { Worker } from "node:worker_threads";
import type { Reading } from "../../ingest/document.ts";
import { createBoundedThread } from "../thread/bounded-thread.ts";
import { runIngestCommand, type FileToRead } from "./command.ts";

// A reader that has seen enough ("… | head") closes the pipe: no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

// npm runs scripts in the project's folder and says where it was called.
const thread = createBoundedThread<FileToRead, Reading>(() => new Worker(new URL("start-reading.js", import.meta.url)));
process.exitCode = await runIngestCommand(
  process.argv.slice(2),
  { out: process.stdout, err: process.stderr, read: thread.run },
  process.env["INIT_CWD"],
);
thread.rest();
