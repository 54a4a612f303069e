import { foldHan } from "./fold-han.ts";
import type { QueryNode, TextNode } from "./syntax.ts";
import { splitTerms } from "./terms.ts";

/** Terms that must stand one behind the other; the last may go on when `isPrefix`. Never empty. */
export interface Phrase {
  readonly terms: readonly string[];
  readonly isPrefix: boolean;
  readonly inTitle: boolean;
}

/**
 * Turn a word or quotation into the terms that the index holds for it.
 *
 * Of a run of unspaced script the last letter, which stands alone in the index, is left out, so that the run is also
 * found inside a longer one; a single such letter is taken as the beginning of a pair.
 */
export function phraseOf({ text, isPrefix, inTitle }: Pick<TextNode, "text" | "isPrefix" | "inTitle">): Phrase {
  const terms = splitTerms(text);
  const last = terms.at(-1);
  const before = terms.at(-2);
  const isLoneLetter = last !== undefined && last.firstEnd === last.end;
  const endsRun = isLoneLetter && before !== undefined && before.firstEnd !== null && before.end === last.end;
  const kept = endsRun ? terms.slice(0, -1) : terms;
  return {
    terms: kept.map((term) => foldHan(term.text)),
    isPrefix: endsRun ? false : isPrefix || isLoneLetter,
    inTitle,
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
