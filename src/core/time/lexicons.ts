import { languages } from "./languages/all.ts";
import { buildLexicon, type Lexicon } from "./lexicon.ts";

/** A lexicon with how its language writes dates in digits. */
export interface ReadyLexicon {
  readonly lexicon: Lexicon;
  /** Whether 11/02/1989 is in February. */
  readonly isDayFirst: boolean;
}

const built = new Map<string, ReadyLexicon>();

/** Give the lexicon of a language, laid out once; that of English for a language without tables. */
export function lexiconOf(language: string): ReadyLexicon {
  const found = languages.find(({ tag }) => tag === language) ?? languages[0]!;
  let ready = built.get(found.tag);
  if (ready === undefined) {
    ready = { lexicon: buildLexicon(found), isDayFirst: found.tag !== "en" };
    built.set(found.tag, ready);
  }
  return ready;
}
