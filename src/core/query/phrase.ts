import { capitalsOf } from "./capitals.ts";
import { foldHan } from "./fold-han.ts";
import { askedWithoutPrefixes } from "./hebrew-prefixes.ts";
import type { QueryNode, TextNode } from "./syntax.ts";
import { splitTerms } from "./terms.ts";

/** Terms that must stand one behind the other; the last may go on when `isPrefix`. Never empty. */
export interface Phrase {
  readonly terms: readonly string[];
  readonly isPrefix: boolean;
  readonly inTitle: boolean;
  /** Terms that may stand in the place of its only one. */
  readonly others?: readonly string[];
}

const initials = /^\p{Lu}(?:\.\p{Lu}){1,6}\.?$/u;

/**
 * Turn a word or quotation into the terms that the index holds for it.
 *
 * A Hebrew word that may begin with a preposition or article also asks for the word without it, unless it is quoted.
 * Of a run of unspaced script the last letter, which stands alone in the index, is left out, so that the run is also
 * found inside a longer one; a single such letter is taken as the beginning of a pair. Of a query that keeps its capitals each word
 * that has one is the term that the index holds for it so.
 */
export function phraseOf(node: Pick<TextNode, "text" | "isPrefix" | "inTitle" | "isQuoted" | "keepsCapitals">): Phrase {
  const { text, isPrefix, inTitle, isQuoted, keepsCapitals } = node;
  // The index holds `U.S.` as `US` too, so either finds both.
  const isInitials = keepsCapitals !== true && initials.test(text);
  const terms = splitTerms(isInitials ? text.replaceAll(".", "") : text);
  const last = terms.at(-1);
  const before = terms.at(-2);
  const isLoneLetter = last !== undefined && last.firstEnd === last.end;
  const endsRun = isLoneLetter && before !== undefined && before.firstEnd !== null && before.end === last.end;
  const kept = endsRun ? terms.slice(0, -1) : terms;
  const [only] = kept;
  const others = isQuoted || only === undefined || kept.length > 1 ? [] : askedWithoutPrefixes(only.text, text);
  return {
    terms: kept.map(
      ({ text: term, start, end }) =>
        (keepsCapitals ? capitalsOf(term, text.slice(start, end)) : null) ?? foldHan(term),
    ),
    isPrefix: endsRun ? false : isPrefix || isLoneLetter,
    inTitle,
    ...(others.length > 0 && { others }),
  };
}

/**
 * List what a query asks for in texts, in order, without what it excludes: these are the hits to mark.
 *
 * Empty when the query has no words.
 */
export function findPhrases(tree: QueryNode | null): Phrase[] {
  if (tree === null) return [];
  switch (tree.kind) {
    case "text":
      return [phraseOf(tree)];
    case "near":
      return tree.items.map(phraseOf);
    case "all":
    case "any":
      return tree.items.flatMap(findPhrases);
    default:
      return [];
  }
}
