/** A model file beside this one, without its ending. */
export type ModelName = "model" | "latin" | "cyrillic" | "semitic" | "cjk";

/**
 * Languages in which names are found, by model: those whose marks help a reader (F1 of 55 and more on a development set, MODEL-CARD-LANGUAGES.md).
 * In others nothing is marked.
 */
const languagesByModel: readonly (readonly [ModelName, string])[] = [
  ["model", "en"],
  [
    "latin",
    "es nl pt it de fr pl cs sk sl hr sr hu fi et lv nb nn da sv ro tr id sw ha yo ig bbj bm ee fon lg luo mos ny pcm rw sn tn tw wo xh zu en-x-old",
  ],
  ["cyrillic", "ru uk bg kk el hy"],
  ["semitic", "ar he fa hi"],
  ["cjk", "zh ja ko"],
];

const modelByLanguage = new Map(
  languagesByModel.flatMap(([model, languages]) => languages.split(" ").map((language) => [language, model] as const)),
);

/** The model that finds names in a language (ISO 639), or null when none does: then nothing is to be marked. */
export function modelOfLanguage(language: string): ModelName | null {
  return modelByLanguage.get(language) ?? null;
}
