/*
 * Reading foreign files at the command line (DESIGN §5):
 *
 *   npm run -s ingest -- FILE…   one JSON line a document, and one a problem
 */
import { runIngestCommand } from "./command.ts";

// A reader that has seen enough ("… | head") closes the pipe: no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

// npm runs scripts in the project's folder and says where it was called.
process.exitCode = await runIngestCommand(
  process.argv.slice(2),
  process.stdout,
  process.stderr,
  process.env["INIT_CWD"],
);
