import modelUrl from "../core/ner/model.bin?url";
import { loadTagger, type Tagger } from "../core/ner/tagger.ts";
import { type Port, serve } from "./serve.ts";
import type { TaggerApi } from "./tagger-api.ts";

let loading: Promise<Tagger> | null = null;

/** A model that could not be fetched is asked for again by the next call. */
function tagger(): Promise<Tagger> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Tagger> {
  const response = await fetch(modelUrl);
  if (!response.ok) throw new Error(`The model that finds names could not be fetched (status ${response.status}).`);
  return loadTagger(new Uint8Array(await response.arrayBuffer()));
}

serve<TaggerApi>(self as unknown as Port, {
  tag: async (text) => (await tagger()).tag(text),
  modelId: async () => (await tagger()).modelId,
});
