import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createWorkerPool } from "../thread/worker-pool.ts";
import { quickCharacters } from "./tag-articles.ts";
import type { TagPool } from "./tag-pool.ts";

/** What the tagger is made of. */
export interface TaggerFiles {
  /** Where `model.bin` and the models of other languages lie. */
  readonly modelFolder: string;
  /** The bundled `tag-worker.ts`. */
  readonly script: URL;
}

/** Texts that keep a thread busy for as long as it takes to start. */
const textsPerThread = 50;

/** A thread that has loaded the model is kept: a development server tags a text whenever one is saved. */
let kept: TagPool | null = null;

/** Start the tagger for so many texts of so many characters together; few are tagged by one thread, which stays for the next time. Rejects, saying what to do, when the model is not there. */
export async function startTagger(
  texts: number,
  characters: number,
  { modelFolder, script }: TaggerFiles,
): Promise<TagPool> {
  const modelPath = join(modelFolder, "model.bin");
  if (!existsSync(modelPath)) {
    throw new Error(
      `The tagger's model ${modelPath} is missing, so no names can be found. It belongs to the repository: check it out again.`,
    );
  }
  const start = (threads: number) => createWorkerPool<string, string>(script, { modelFolder }, threads);
  if (characters <= quickCharacters) return (kept ??= keepOpen(start(1)));
  const pool = start(Math.min(availableParallelism(), Math.ceil(texts / textsPerThread)));
  return { threads: pool.threads, tag: pool.run, close: pool.close };
}

function keepOpen({ threads, run }: { readonly threads: number; run(text: string): Promise<string> }): TagPool {
  const orForget = async (text: string) => {
    try {
      return await run(text);
    } catch (error) {
      kept = null; // its thread is dead; the next time another is started
      throw error;
    }
  };
  return { threads, tag: orForget, close: async () => undefined };
}
