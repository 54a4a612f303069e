import type { Mention, MentionType } from "../ner/mention.ts";

/** One way an entity is written in the texts, with how often it is written so. */
export interface Alias {
  readonly text: string;
  readonly mentions: number;
}

/** Whom or what mentions name: one person, organisation, place or other thing in the whole library. */
export interface Entity {
  /** Stable when articles are added; safe in a URL once percent-encoded. */
  readonly id: string;
  /** The canonical name: the fullest form the texts themselves use. Never a name the texts do not hold. */
  readonly name: string;
  readonly type: MentionType;
  /** How the texts write it, most frequent first, without article and possessive. */
  readonly aliases: readonly Alias[];
  /** Id of the place that a nationality word is tied to ("Israeli" to Israel); absent when it is none, or the texts never name the place. */
  readonly nationalityOf?: string;
}

/** A mention together with the entity it names. */
export interface ResolvedMention extends Mention {
  readonly entity: string;
}
