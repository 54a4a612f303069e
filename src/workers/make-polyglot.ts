import cjkUrl from "../core/ner/cjk.bin?url";
import cyrillicUrl from "../core/ner/cyrillic.bin?url";
import languagesUrl from "../core/ner/languages.bin?url";
import latinUrl from "../core/ner/latin.bin?url";
import modelUrl from "../core/ner/model.bin?url";
import semiticUrl from "../core/ner/semitic.bin?url";
import { createPolyglot, type Polyglot, type PolyglotFile } from "../core/ner/polyglot.ts";

const urls: Readonly<Record<PolyglotFile, string>> = {
  model: modelUrl,
  latin: latinUrl,
  cyrillic: cyrillicUrl,
  semitic: semiticUrl,
  cjk: cjkUrl,
  languages: languagesUrl,
};

/** Make a polyglot that fetches its models from beside the page. */
export function makePolyglot(): Polyglot {
  return createPolyglot(async (file) => {
    const response = await fetch(urls[file]);
    if (!response.ok) throw new Error(`The model that finds names could not be fetched (status ${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  });
}
