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
  readonly aliases: readonly Alias[];
}

/** A mention together with the entity it names. */
export interface ResolvedMention extends Mention {
  readonly entity: string;
}
