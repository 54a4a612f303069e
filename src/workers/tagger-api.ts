import type { Mention } from "../core/ner/mention.ts";

/** What the tagger's worker answers. */
export interface TaggerApi {
  /** Find the names in a text that no build has tagged, in order. The first call in a language loads its model (4 MB at most). */
  tag(text: string): Promise<readonly Mention[]>;
}
