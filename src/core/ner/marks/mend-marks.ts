import type { Mention } from "../mention.ts";
import { joinInvertedNames } from "./inverted-names.ts";
import { splitAtMyLord } from "./split-at-my-lord.ts";
import { splitAtSymbols } from "./split-at-symbols.ts";
import { markTitledNames } from "./titled-names.ts";

/**
 * Mend what rules know better than the network: symbols are in no name, `Surname, Given` is one, "my Lord" begins another, after "Mrs." stands a person.
 *
 * Mentions must stand in order and not overlap, and so they do afterwards.
 */
export function mendMarks(text: string, mentions: readonly Mention[]): Mention[] {
  return markTitledNames(text, splitAtMyLord(text, joinInvertedNames(text, splitAtSymbols(text, mentions))));
}
