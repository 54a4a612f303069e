import type { FoundPassage, Passage } from "./passage.ts";

/**
 * Find the one place where a passage's exact words stand now.
 *
 * Of several the one whose surroundings agree best with the description is taken; the old offset decides only between places
 * whose surroundings agree almost equally and in part. Null when the words are gone, or stand only where nothing around them agrees
 * (unless they stand once in the text and the quote is at least as long as a name of two words, or as `leastAlone` says, in units).
 *
 * `support` is the share of the surroundings that must agree: a fifth is six letters or so on each side, a word beside the quote.
 */
export function findPassage(
  text: string,
  passage: Passage,
  support = 0.2,
  leastAlone = 40 * support,
): FoundPassage | null {
  const { quote, prefix, suffix, start } = passage;
  if (quote === "") return null;
  if (
    text.startsWith(quote, start) &&
    text.slice(0, start).endsWith(prefix) &&
    text.startsWith(suffix, start + quote.length)
  ) {
    return { start, end: start + quote.length, how: "same" };
  }
  let best: Place | null = null;
  let places = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    places++;
    const place = { at, agreement: agreementAt(text, at, passage), away: Math.abs(at - start) };
    if (best === null || isBetter(place, best)) best = place;
  }
  if (best === null) return null;
  const around = prefix.length + suffix.length;
  const isSupported =
    around === 0 || best.agreement >= around * support || (places === 1 && quote.length >= leastAlone);
  return isSupported
    ? { start: best.at, end: best.at + quote.length, how: best.agreement === around ? "same" : "moved" }
    : null;
}

interface Place {
  readonly at: number;
  /** Units next to the quote that are as described. */
  readonly agreement: number;
  /** Units from where it stood. */
  readonly away: number;
}

/**
 * In tables and lists the same lines stand several times, with the same lines around them. A place that agrees a little less, and stands
 * where the passage stood while the other is far away, is it: what is around it was edited.
 */
function isBetter(a: Place, b: Place): boolean {
  if (a.agreement === b.agreement) return a.away < b.away;
  const [more, less] = a.agreement > b.agreement ? [a, b] : [b, a];
  const isLessNear = less.agreement >= more.agreement * nearlyAgreeing && less.away * muchNearer < more.away;
  return (isLessNear ? less : more) === a;
}

const nearlyAgreeing = 0.75;
const muchNearer = 8;

/** How many units next to the quote are as described, on both sides. */
function agreementAt(text: string, at: number, { quote, prefix, suffix }: Passage): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[at + quote.length + after] === suffix[after]) after++;
  return before + after;
}
