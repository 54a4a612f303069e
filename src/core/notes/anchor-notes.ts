import { findChangedPassage, findSurePassage } from "../annotation/find-changed-passage.ts";
import type { FoundPassage, Passage } from "../annotation/passage.ts";
import { guessPassage } from "../annotation/guess-passage.ts";
import type { Span } from "../text/span.ts";

/** Where a noted passage is in the text as it is now. */
export type Anchor =
  | { readonly state: "found"; readonly place: FoundPassage }
  /** Its words are gone. `guess` is what reads most like them, or null; nothing is moved there unless the reader says so. */
  | { readonly state: "orphan"; readonly guess: Span | null };

/** Find a passage whose words stand in the text unchanged; null when that is not beyond doubt, and `anchorChanged` must look closer. Quick. */
export function anchorExact(text: string, passage: Passage): Anchor | null {
  const place = findSurePassage(text, passage);
  return place === null ? null : { state: "found", place };
}

/** Find a passage whose words were edited, or what comes nearest to them. Takes up to some 20 ms for 100,000 characters. */
export function anchorChanged(text: string, passage: Passage): Anchor {
  const place = findChangedPassage(text, passage);
  return place === null ? { state: "orphan", guess: guessPassage(text, passage) } : { state: "found", place };
}
