/*
 * The tagger at the command line (DESIGN §5):
 *
 *   npm run ner -- tokens FILE.tsv[.gz]   TOKEN⇥TAG lines in, TOKEN⇥TAG⇥PREDICTED out
 *   npm run ner -- text FILE              one JSON line a mention
 *   npm run ner -- eval FILE…             precision, recall and F1 by type
 *
 * each with `--lang xx` where the language is not to be found from the text
 */
import { runNerCommand } from "./command.ts";

// A reader that has seen enough ("… | head") closes the pipe: no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await runNerCommand(process.argv.slice(2), process.stdout, process.stderr);
