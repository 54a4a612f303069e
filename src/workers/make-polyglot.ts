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
    const response = await fetch(urls[file]).catch(sayBroken);
    if (!response.ok) throw new Error(`The model that finds names did not load (status ${response.status}).`);
    return new Uint8Array(await response.arrayBuffer().catch(sayBroken));
  });
}

/** Engines word it each in their way: "Failed to fetch", "NetworkError when attempting to fetch resource", "Load failed". */
function sayBroken(): never {
  throw new Error("The model that finds names did not come whole: there is no connection, or it broke off.");
}
