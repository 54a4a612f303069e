import type { FoundPassage, Passage } from "./passage.ts";

/**
 * Find the one place where a passage's exact words stand now.
 *
 * Of several the one whose surroundings agree best with the description is taken; the old offset decides only between places
 * whose surroundings agree equally and in part. Null when the words are gone, or stand only where nothing around them agrees
 * (unless they stand once in the text and the quote is at least as long as a name of two words).
 *
 * `support` is the share of the surroundings that must agree: a fifth is six letters or so on each side, a word beside the quote.
 */
export function findPassage(text: string, passage: Passage, support = 0.2): FoundPassage | null {
  const { quote, prefix, suffix, start } = passage;
  if (quote === "") return null;
  if (
    text.startsWith(quote, start) &&
    text.slice(0, start).endsWith(prefix) &&
    text.startsWith(suffix, start + quote.length)
  ) {
    return { start, end: start + quote.length, how: "same" };
  }
  let best: { at: number; agreement: number } | null = null;
  let places = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    places++;
    const agreement = agreementAt(text, at, passage);
    if (
      best === null ||
      agreement > best.agreement ||
      (agreement === best.agreement && Math.abs(at - start) < Math.abs(best.at - start))
    )
      best = { at, agreement };
  }
  if (best === null) return null;
  const around = prefix.length + suffix.length;
  const isSupported =
    around === 0 || best.agreement >= around * support || (places === 1 && quote.length >= 40 * support);
  return isSupported
    ? { start: best.at, end: best.at + quote.length, how: best.agreement === around ? "same" : "moved" }
    : null;
}

/** How many units next to the quote are as described, on both sides. */
function agreementAt(text: string, at: number, { quote, prefix, suffix }: Passage): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[at + quote.length + after] === suffix[after]) after++;
  return before + after;
}
