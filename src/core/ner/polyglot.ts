import { createLanguageFinder, type LanguageFinder } from "../text/language-finder.ts";
import { findLanguageRuns } from "../text/language-runs.ts";
import type { Mention } from "./mention.ts";
import { modelOfLanguage, type ModelName } from "./model-of-language.ts";
import type { TaggedSentence } from "./network.ts";
import { loadTagger, type Tagger, type TaggerOptions } from "./tagger.ts";

/** Files that a polyglot reads: the models, and the table that languages are told by. */
export type PolyglotFile = ModelName | "languages";

/** Finds names in texts of any language that a model knows. One call at a time for each; a model takes 20 MB once it is loaded. */
export interface Polyglot {
  /**
   * Mentions in an article's text, in order, never overlapping: each stretch is read by the model of its language, and one in a language without a
   * model has none. `language` (a tag: "ru", "pt-BR") overrides what is found. Rejects when a file cannot be loaded; the next call asks again.
   */
  tag(text: string, language?: string): Promise<Mention[]>;
  /** Label a document given as tokens, in a language; with O only where no model knows it. */
  tagTokens(sentences: readonly (readonly string[])[], language: string): Promise<TaggedSentence[]>;
  /** Find the language of a text; null when its letters are too few to tell. */
  languageOf(text: string): Promise<string | null>;
  /** The tagger of a language; null for one without a model. */
  taggerOf(language: string): Promise<Tagger | null>;
}

/** Texts whose language cannot be told, being short, are read as English if they are in Latin script: "Petro in Bogotá". */
const usualLanguage = "en";

/** Make a polyglot. `load` gives the bytes of a file when it is first needed: the English model serves most libraries alone. */
export function createPolyglot(
  load: (file: PolyglotFile) => Promise<Uint8Array>,
  options: TaggerOptions = {},
): Polyglot {
  const taggers = createKeeper((name: ModelName) => load(name).then((bytes) => loadTagger(bytes, options)));
  const finders = createKeeper((file: "languages"): Promise<LanguageFinder> => load(file).then(createLanguageFinder));

  const taggerOf = async (language: string): Promise<Tagger | null> => {
    const model = modelOfLanguage(language);
    return model === null ? null : taggers(model);
  };

  return {
    taggerOf,
    async languageOf(text) {
      return (await finders("languages")).find(text)?.language ?? null;
    },
    async tagTokens(sentences, language) {
      const tagger = await taggerOf(language);
      return tagger
        ? tagger.tagTokens(sentences, plainTag(language))
        : sentences.map(({ length }) => ({ labels: new Uint8Array(length), scores: new Float32Array(length) }));
    },
    async tag(text, language) {
      const mentions: Mention[] = [];
      for (const run of findLanguageRuns(text, await finders("languages"), language && isoOf(language))) {
        const here = run.language ?? usualLanguage;
        const tagger = await taggerOf(here);
        for (const mention of tagger?.tag(text.slice(run.start, run.end), plainTag(here)) ?? [])
          mentions.push({ ...mention, start: mention.start + run.start, end: mention.end + run.start });
      }
      return mentions;
    },
  };
}

/** The language of a tag as the models name it: Norwegian, of whatever kind, is read as Bokmål. */
function isoOf(tag: string): string {
  const language = tag.toLowerCase().replace(/[-_](?!x-).*$/u, "");
  return language === "no" ? "nb" : language;
}

/** "en-x-old" is English to its model, which tells periods by itself. */
function plainTag(language: string): string {
  return language.replace(/-x-.*$/u, "");
}

/** Make each thing once, when first asked for; one whose making failed is made again by the next call. */
function createKeeper<K, V>(make: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const loads = new Map<K, Promise<V>>();
  return (key) => {
    const loading = loads.get(key);
    if (loading) return loading;
    const made = make(key).catch((error: unknown) => {
      loads.delete(key);
      throw error;
    });
    loads.set(key, made);
    return made;
  };
}
