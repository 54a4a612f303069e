import cjkUrl from "../core/ner/cjk.bin?url";
import cyrillicUrl from "../core/ner/cyrillic.bin?url";
import languagesUrl from "../core/ner/languages.bin?url";
import latinUrl from "../core/ner/latin.bin?url";
import modelUrl from "../core/ner/model.bin?url";
import semiticUrl from "../core/ner/semitic.bin?url";
import { createPolyglot, type PolyglotFile } from "../core/ner/polyglot.ts";
import { type Port, serve } from "./serve.ts";
import type { TaggerApi } from "./tagger-api.ts";

const urls: Readonly<Record<PolyglotFile, string>> = {
  model: modelUrl,
  latin: latinUrl,
  cyrillic: cyrillicUrl,
  semitic: semiticUrl,
  cjk: cjkUrl,
  languages: languagesUrl,
};

async function load(file: PolyglotFile): Promise<Uint8Array> {
  const response = await fetch(urls[file]);
  if (!response.ok) throw new Error(`The model that finds names could not be fetched (status ${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

const polyglot = createPolyglot(load);

serve<TaggerApi>(self as unknown as Port, {
  tag: (text) => polyglot.tag(text),
});
