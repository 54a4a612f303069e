import type { Span } from "../text/span.ts";
import { evenQuote, type EvenQuote } from "./even-quote.ts";
import { findChangedPassage } from "./find-changed-passage.ts";
import type { Passage } from "./passage.ts";

/** Words that another program, or a writer, took out of a text, with whatever is known of their surroundings. */
export interface ForeignQuote {
  readonly quote: string;
  /** What stood before and after; empty where nothing is known. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in UTF-16 units or in code points, of this text or of a page like it: a hint; null where nothing is known. */
  readonly position: Span | null;
}

/** Where such words stand. */
export interface PlacedQuote extends Span {
  /** `same`: to the letter. `even`: but for white space, quotation marks and dashes. `changed`: other letters differ. */
  readonly how: "same" | "even" | "changed";
}

/** A text that is asked for many quotes. */
export interface QuotedText {
  readonly text: string;
  readonly even: EvenQuote;
}

export function quotedText(text: string): QuotedText {
  return { text, even: evenQuote(text) };
}

/**
 * Find words in a text to the letter, but for white space, quotation marks and dashes. Of several places the one whose surroundings
 * agree best, then the one nearest to the hint, in whichever unit that fits better. Null when they do not stand there.
 */
export function placeVerbatim({ text, even }: QuotedText, wanted: ForeignQuote): PlacedQuote | null {
  const quote = evenQuote(wanted.quote).text.trim();
  if (quote === "") return null;
  const [prefix, suffix] = [evenQuote(wanted.prefix).text, evenQuote(wanted.suffix).text];
  const hints = hintsOf(text, wanted.position);
  let best: { at: number; agreement: number; distance: number } | null = null;
  for (let at = even.text.indexOf(quote); at >= 0; at = even.text.indexOf(quote, at + 1)) {
    const agreement =
      commonEnd(even.text.slice(Math.max(0, at - prefix.length), at), prefix) +
      commonStart(even.text.slice(at + quote.length, at + quote.length + suffix.length), suffix);
    const start = even.origins[at] ?? 0;
    const distance = Math.min(Number.MAX_SAFE_INTEGER, ...hints.map((hint) => Math.abs(hint - start)));
    if (best === null || agreement > best.agreement || (agreement === best.agreement && distance < best.distance))
      best = { at, agreement, distance };
  }
  if (best === null) return null;
  const span = spanIn(text, even, best.at, best.at + quote.length);
  return { ...span, how: text.slice(span.start, span.end) === wanted.quote.trim() ? "same" : "even" };
}

/** As `placeVerbatim`; where the words do not stand there, the place that differs least, as `findChangedPassage` finds it: without surroundings at most one letter in five. */
export function placeQuote(quoted: QuotedText, wanted: ForeignQuote): PlacedQuote | null {
  const found = placeVerbatim(quoted, wanted);
  if (found !== null) return found;
  const { text, even } = quoted;
  const quote = evenQuote(wanted.quote).text.trim();
  if (quote === "") return null;
  const start = hintsOf(text, wanted.position)[0] ?? 0;
  const passage: Passage = {
    quote,
    prefix: evenQuote(wanted.prefix).text,
    suffix: evenQuote(wanted.suffix).text,
    start,
    end: start + quote.length,
  };
  const changed = findChangedPassage(even.text, passage);
  return changed === null ? null : { ...spanIn(text, even, changed.start, changed.end), how: "changed" };
}

/** Both readings of an offset: as UTF-16 units, as browsers and Hypothesis count, and as code points, as the standard does. */
function hintsOf(text: string, position: Span | null): readonly number[] {
  if (position === null) return [];
  let units = 0;
  let points = 0;
  for (const sign of text) {
    if (points >= position.start) break;
    points += 1;
    units += sign.length;
  }
  return units === position.start ? [units] : [position.start, units];
}

function spanIn(text: string, { origins }: EvenQuote, from: number, to: number): Span {
  const start = origins[from] ?? text.length;
  let end = origins[to] ?? text.length;
  // White space that became one space, and signs of no width, belong to what comes after.
  while (end > start && /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u.test(text[end - 1] ?? "")) end -= 1;
  return { start, end };
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

function commonStart(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count += 1;
  return count;
}
