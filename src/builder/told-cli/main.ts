/*
 * Told times at the command line (DESIGN §5):
 *
 *   npm run -s told -- [--lang xx] FILE.jsonl[.gz]   {"id","dct","text"} lines in, the same with "timex" out
 */
import { runToldCommand } from "./command.ts";

// A reader that has seen enough ("… | head") closes the pipe: no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await runToldCommand(process.argv.slice(2), process.stdout, process.stderr);
