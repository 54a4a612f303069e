import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { versionOf } from "../cache/version-of.ts";
import { bundleWorker } from "./bundle-worker.ts";
import { startTagPool, type TagPool } from "./tag-pool.ts";

/** Texts that keep a thread busy for as long as it takes to start. */
const textsPerThread = 50;

/** Start the tagger's threads for this many texts. Rejects, saying what to do, when the model is not there. */
export async function startTagger(texts: number, cacheFolder: string): Promise<TagPool> {
  const modelPath = source("core/ner/model.bin");
  if (!existsSync(modelPath)) {
    throw new Error(`The tagger's model ${modelPath} is missing, so no names can be found. It belongs to the repository: check it out again.`);
  }
  const version = versionOf(["core/ner", "core/text", "build/tag"].map(source));
  const script = await bundleWorker(new URL("./tag-worker.ts", import.meta.url), version, cacheFolder);
  const threads = Math.min(availableParallelism(), Math.ceil(texts / textsPerThread));
  return startTagPool(script, { modelPath }, threads);
}

function source(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
