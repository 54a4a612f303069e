import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { findUnmarked } from "../../core/entities/resolve/find-unmarked.ts";
import { createPolyglot } from "../../core/ner/polyglot.ts";
import { formatTags } from "./tag-columns.ts";

/** One thread of the pool: answers each text with its mentions, and what may be more of them, as a line of numbers, and loads a language's model when a text first needs it. */
const { modelFolder } = workerData as { modelFolder: string };
const polyglot = createPolyglot((file) => readFile(join(modelFolder, `${file}.bin`)));

// The pool hands over one text at a time; a rejection ends the thread, and with it the build.
parentPort?.on("message", async (text: string) => {
  const mentions = await polyglot.tag(text);
  const unmarked = findUnmarked(text, mentions);
  parentPort?.postMessage(formatTags([...mentions, ...unmarked].toSorted((a, b) => a.start - b.start)));
});
