import type { Mention } from "../core/ner/mention.ts";

/** What the tagger's worker answers. */
export interface TaggerApi {
  /** Find the names in a text that no build has tagged, in order. The first call loads the model (4 MB). */
  tag(text: string): Promise<readonly Mention[]>;
  /** Which model tags: mentions kept under it are good as long as it stays. */
  modelId(): Promise<string>;
}
