import type { Span } from "../text/span.ts";

/**
 * A passage described so that it can be found again in an edited text: its words, what stands around them, and where it was.
 *
 * The selectors of the W3C Web Annotation Data Model (TextQuoteSelector and TextPositionSelector) in one.
 */
export interface Passage extends Span {
  readonly quote: string;
  /** Up to 32 units before the quote, and after it; shorter at the ends of the text. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a passage was found, and how much of it is as it was. */
export interface FoundPassage extends Span {
  /** `same`: words and surroundings as described. `moved`: the same words elsewhere. `changed`: the words differ a little. */
  readonly how: "same" | "moved" | "changed";
}

/** Enough to tell apart the mentions of a name in a long article; the length that Hypothesis uses. */
const contextLength = 32;

/** Describe a passage of a text. Throws when the span does not lie in the text. Never parts a surrogate pair in the context. */
export function describePassage(text: string, { start, end }: Span): Passage {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length)) {
    throw new RangeError(`Invalid span ${start} to ${end} in text of length ${text.length}`);
  }
  const prefix = text.slice(Math.max(0, start - contextLength), start).replace(/^[\uDC00-\uDFFF]/u, "");
  const suffix = text.slice(end, end + contextLength).replace(/[\uD800-\uDBFF]$/u, "");
  return { quote: text.slice(start, end), prefix, suffix, start, end };
}
