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
  const shown = endsRun ? terms.slice(0, -1) : terms;
  const [only] = shown;
  const others = isQuoted || only === undefined || shown.length > 1 ? [] : askedWithoutPrefixes(only.text, text);
  return {
    terms: shown.map(
      ({ text: term, start, end }) =>
        (keepsCapitals ? capitalsOf(term, text.slice(start, end)) : null) ?? foldHan(term),
    ),
    isPrefix: endsRun ? false : isPrefix || isLoneLetter,
    inTitle,
    ...(others.length > 0 && { others }),
  };
}

/** Initials of any case inside a word or quotation: "U.S. Army", "e.g." */
const dotted = /(?<![\p{L}\p{M}\p{N}.])\p{L}(?:\.\p{L}){1,6}(?![\p{L}\p{M}\p{N}])\.?/gu;
/** Short words inside a quotation, which may stand with stops in a text. */
const shortWord = /(?<![\p{L}\p{M}\p{N}.'’-])\p{L}{2,5}(?![\p{L}\p{M}\p{N}'’-])/gu;
const capitals = /^\p{Lu}+$/u;
/** What people type in small letters, and write with stops as well; every other short word is a word. */
const smallInitials = new Set("eg ie am pm us uk eu un usa uae ussr bc bce".split(" "));
/** Degrees, whose parts are no single letters: "Ph.D." */
const degrees = new Map(
  "ph d,d phil,m phil,b sc,m sc,d sc,ed d,ll b,ll m,ll d".split(",").map((parted) => [parted.replace(" ", ""), parted]),
);

/**
 * The phrases that a word or quotation asks for: `phraseOf` it, and the same with its initials written the other way. `e.g.` finds "eg",
 * "U.S. Army" in quotes finds "US Army", and each the other way round.
 *
 * The index holds the joined form of capitals alone, once, beside the text: a phrase cannot run over it, and every "a.m." would be one
 * more term. So these are asked for as a second phrase, which costs a query a little and the index nothing.
 */
export function phrasesOf(node: Parameters<typeof phraseOf>[0]): Phrase[] {
  const phrase = phraseOf(node);
  const other = node.keepsCapitals === true ? null : otherWay(node);
  if (other === null) return [phrase];
  const second = phraseOf({ ...node, text: other, isQuoted: true });
  return second.terms.length === 0 || second.terms.join(" ") === phrase.terms.join(" ") ? [phrase] : [phrase, second];
}

function otherWay({ text, isPrefix }: Pick<TextNode, "text" | "isPrefix">): string | null {
  const degree = text.toLowerCase().replace(/[.\s]/gu, "");
  if (degrees.has(degree)) return degree === text.toLowerCase() ? degrees.get(degree)! : degree;
  const joined = text.replace(dotted, (written) => written.replaceAll(".", ""));
  // `U.S.` alone is asked for by its joined form, which the index holds; one in small letters it does not.
  if (joined !== text) return initials.test(text) ? null : joined;
  if (isPrefix) return null;
  if (smallInitials.has(text)) return withStops(text);
  const parted = /\s/u.test(text) ? text.replace(shortWord, (word) => (isJoined(word) ? withStops(word) : word)) : text;
  return parted === text ? null : parted;
}

function isJoined(word: string): boolean {
  return capitals.test(word) || smallInitials.has(word);
}

/** The letters with spaces between: terms of one letter each, as those with stops are. */
function withStops(word: string): string {
  return [...word].join(" ");
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
      return phrasesOf(tree);
    case "near":
      return tree.items.map(phraseOf);
    case "all":
    case "any":
      return tree.items.flatMap(findPhrases);
    default:
      return [];
  }
}
