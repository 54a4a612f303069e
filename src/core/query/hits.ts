import { capitalsOf, capitalsSign } from "./capitals.ts";
import type { Span } from "../text/span.ts";
import type { Phrase } from "./phrase.ts";
import { indexedTerms } from "./indexed-text.ts";
import type { Term } from "./terms.ts";

/**
 * Find where phrases occur in a text, in order; hits that overlap are one.
 *
 * Cuts the text as the index does, so it marks exactly what search found. Phrases asked for in titles are looked for only
 * when `isTitle`. A prefix marks the whole word it begins.
 */
export function findHits(
  text: string,
  phrases: readonly Phrase[],
  options: { readonly isTitle?: boolean } = {},
): Span[] {
  const wanted = options.isTitle === true ? phrases : phrases.filter((phrase) => !phrase.inTitle);
  if (wanted.length === 0) return [];
  const terms = indexedTerms(text);
  const found: Span[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    for (const phrase of wanted) {
      const hit = hitAt(text, terms, at, phrase);
      if (hit) found.push(hit);
    }
  }
  return merged(found);
}

function hitAt(
  text: string,
  terms: readonly Term[],
  at: number,
  { terms: wanted, isPrefix, others = [] }: Phrase,
): Span | null {
  const final = wanted.length - 1;
  for (let i = 0; i <= final; i += 1) {
    const term = terms[at + i];
    const other = wanted[i];
    if (term === undefined || other === undefined) return null;
    const written = other.startsWith(capitalsSign)
      ? capitalsOf(term.text, text.slice(term.start, term.end))
      : term.text;
    if (written === null) return null;
    const is = (asked: string) => (i === final && isPrefix ? written.startsWith(asked) : written === asked);
    if (!is(other) && !others.some(is)) return null;
  }
  const first = terms[at];
  const last = terms[at + final];
  if (!first || !last) return null;
  // A single letter found as the beginning of a pair marks that letter alone.
  const isHalfPair = isPrefix && last.firstEnd !== null && last.text !== wanted[final];
  return { start: first.start, end: isHalfPair ? (last.firstEnd ?? last.end) : last.end };
}

/** Other readings of a text stand behind its own terms, so their hits come last. */
function merged(found: readonly Span[]): Span[] {
  const hits: Span[] = [];
  for (const hit of found.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = hits.at(-1);
    if (last && hit.start < last.end) hits[hits.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else hits.push(hit);
  }
  return hits;
}
