import type { MentionType } from "../../ner/mention.ts";
import type { Sex } from "../../text/titles.ts";
import type { ToldFacts } from "../name/told-facts.ts";

/** What a group of mentions names; nationality words are a kind of their own. */
export type NameKind = MentionType | "nationality";

/** Mentions of one article that name the same. */
export interface NameGroup {
  readonly kind: NameKind;
  /** The fullest name's key: parts of a person's name joined by spaces, else the name key, or that of the gazetteer's entry. */
  readonly key: string;
  /** How the text writes it, without article and possessive, with counts. */
  readonly forms: readonly (readonly [text: string, mentions: number])[];
  /** How sure the tagger is of its mentions on the average, in hundredths; absent where nothing asks for it. */
  readonly sureness?: number;
  /** Offset of the first mention. */
  readonly start: number;
  /** Key of a person's surname where it has more than one part ("Okonkwo-Bright"). */
  readonly surname?: string;
  /** A person's `jr`, `sr`, `iii`. */
  readonly suffix?: string;
  /** A person's, as far as titles or the given name say. */
  readonly sex?: Sex;
  /** A person's age, birth and office, as far as the article says. */
  readonly told?: ToldFacts;
  /** Keys of acronyms that the article uses for it. */
  readonly acronyms?: readonly string[];
  /** Keys of names without the general last words ("Stanford" for "Stanford University") that the article uses for it. */
  readonly shorts?: readonly string[];
  /** The article writes it as an acronym only: that acronym's key. */
  readonly onlyAcronym?: string;
  /** A person of whom the article has only one name ("Haniyeh"). */
  readonly isBare?: true;
  /** One name that fits two people of the article: never joined to either. */
  readonly isAmbiguous?: true;
  /** The tagger passed over it: a name only if the library knows its one form as one. Its kind is `other`; where the text
   * spells the form out in brackets, its key is that of the phrase, and it is ambiguous until the library knows whether it means that. */
  readonly isUnmarked?: true;
  /** A reader said of what type it is: votes of others do not change it. */
  readonly isCertain?: true;
}

/**
 * All that resolving the library needs to know of an article: small, plain data, dependent on text and mentions alone.
 *
 * A build keeps it beside the mentions under the same cache key, so that one changed article costs one analysis.
 */
export interface ArticleNames {
  readonly groups: readonly NameGroup[];
  /** For each mention, in the order in which mentions were given, the number of its group. */
  readonly groupOf: ArrayLike<number>;
}
