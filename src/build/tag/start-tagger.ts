import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { loadTagger, type Tagger } from "../../core/ner/tagger.ts";
import { createWorkerPool } from "../thread/worker-pool.ts";
import { quickCharacters } from "./tag-articles.ts";
import { formatTags } from "./tag-columns.ts";
import type { TagPool } from "./tag-pool.ts";

/** What the tagger is made of. */
export interface TaggerFiles {
  /** Path of `model.bin`. */
  readonly modelPath: string;
  /** The bundled `tag-worker.ts`. */
  readonly script: URL;
}

/** Texts that keep a thread busy for as long as it takes to start. */
const textsPerThread = 50;

/** Start the tagger for so many texts of so many characters together: few are tagged where we are, since a thread takes half a second to start, and a rebuild after a change waits for it. Rejects, saying what to do, when the model is not there. */
export async function startTagger(texts: number, characters: number, { modelPath, script }: TaggerFiles): Promise<TagPool> {
  if (!existsSync(modelPath)) {
    throw new Error(`The tagger's model ${modelPath} is missing, so no names can be found. It belongs to the repository: check it out again.`);
  }
  if (characters <= quickCharacters) return tagHere(await loadOnce(modelPath));
  const threads = Math.min(availableParallelism(), Math.ceil(texts / textsPerThread));
  const pool = createWorkerPool<string, string>(script, { modelPath }, threads);
  return { threads: pool.threads, tag: pool.run, close: pool.close };
}

/** Kept once it is loaded, since a development server tags a text whenever one is saved. */
let loaded: { readonly modelPath: string; readonly tagger: Promise<Tagger> } | null = null;

function loadOnce(modelPath: string): Promise<Tagger> {
  if (loaded?.modelPath !== modelPath) loaded = { modelPath, tagger: loadTagger(readFileSync(modelPath)) };
  return loaded.tagger;
}

function tagHere(tagger: Tagger): TagPool {
  return { threads: 1, tag: async (text) => formatTags(tagger.tag(text)), close: async () => undefined };
}
