import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { withUnmarked } from "../../core/entities/resolve/find-unmarked.ts";
import { createPolyglot } from "../../core/ner/polyglot.ts";
import { makeSegment } from "../../library/index/make-segment.ts";
import { parseAnySeed } from "../seeds/parse-any-seed.ts";
import { formatTags } from "../tag/tag-columns.ts";
import type { BuildTask, BuildTasks, BuildWorkerData } from "./build-task.ts";

/** One thread of the build: does one task after the other. A fault ends the thread, and with it the build. */
const { modelFolder } = workerData as BuildWorkerData;

/** Loads a language's model when a text first needs it. */
const polyglot = createPolyglot((file) => readFile(join(modelFolder, `${file}.bin`)));

type Answers = {
  readonly [Name in keyof BuildTasks]: (input: BuildTasks[Name]["input"]) => Promise<BuildTasks[Name]["answer"]>;
};

const answers: Answers = {
  async tag({ text, language }) {
    return formatTags(withUnmarked(text, await polyglot.tag(text, language)));
  },
  read: parseAnySeed,
  segment: (input) => makeSegment(...input),
};

parentPort?.on("message", async (task: BuildTask) => {
  if (task.name === "tag") return void parentPort?.postMessage(await answers.tag(task.input));
  if (task.name === "read") return void parentPort?.postMessage(await answers.read(task.input));
  const made = await answers.segment(task.input);
  parentPort?.postMessage(made, [made.file.bytes.buffer as ArrayBuffer]);
});
