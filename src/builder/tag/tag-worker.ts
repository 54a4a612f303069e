import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { loadTagger } from "../../core/ner/tagger.ts";
import { formatTags } from "./tag-columns.ts";

/** One thread of the pool: loads the model once, then answers each text with its mentions as a line of numbers. */
const { modelPath } = workerData as { modelPath: string };
const tagger = await loadTagger(readFileSync(modelPath));

parentPort?.on("message", (text: string) => parentPort?.postMessage(formatTags(tagger.tag(text))));
