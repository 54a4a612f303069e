import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { startTagPool, type TagPool } from "./tag-pool.ts";

/** What the tagger is made of. */
export interface TaggerFiles {
  /** Path of `model.bin`. */
  readonly modelPath: string;
  /** The bundled `tag-worker.ts`. */
  readonly script: URL;
}

/** Texts that keep a thread busy for as long as it takes to start. */
const textsPerThread = 50;

/** Start the tagger's threads for this many texts. Rejects, saying what to do, when the model is not there. */
export async function startTagger(texts: number, { modelPath, script }: TaggerFiles): Promise<TagPool> {
  if (!existsSync(modelPath)) {
    throw new Error(`The tagger's model ${modelPath} is missing, so no names can be found. It belongs to the repository: check it out again.`);
  }
  const threads = Math.min(availableParallelism(), Math.ceil(texts / textsPerThread));
  return startTagPool(script, { modelPath }, threads);
}
