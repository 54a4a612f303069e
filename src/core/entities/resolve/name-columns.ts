import { mentionTypes } from "../../ner/mention.ts";
import type { NameGroup, NameKind } from "./article-names.ts";
import type { Interner } from "./interner.ts";

/** A group of an article, by number: groups are counted through all articles. */
export type Sighting = number;

/** Kinds by number. */
export const nameKinds: readonly NameKind[] = [...mentionTypes, "nationality"];

/** Number of the kind of what the tagger passed over. */
export const unmarkedKind = nameKinds.length;

/** What few groups have. */
export type RareFacts = Pick<NameGroup, "surname" | "suffix" | "acronyms" | "shorts" | "onlyAcronym" | "told">;

/** What a sighting may be or have, as bits. */
export const traits = {
  certain: 1,
  bare: 2,
  ambiguous: 4,
  suffix: 8,
  shortNames: 16,
  surname: 32,
  male: 64,
  female: 128,
  told: 256,
} as const;

/** Traits of sightings that have rare facts. */
export const rareTraits = traits.suffix | traits.shortNames | traits.surname | traits.told;

/**
 * The names of many articles, in columns of numbers:
 *
 *     sighting   0  1  2 │ 3  4 │ 5 …        keys   0 united nations   1 iaea   2 hans blix …
 *     article    0  0  0 │ 1  1 │ 2
 *     key        0  1  2 │ 1  0 │ 2          texts  0 UN   1 United Nations   2 Hans Blix …
 *
 * As objects, the 250,000 groups of 20,000 articles were spread over a hundred megabytes; as columns they are 13 MB, and no work
 * for the garbage collector.
 */
export interface NameColumns {
  /** Keys of groups, by number. */
  readonly keys: Interner;
  /** Forms of groups, by number. */
  readonly texts: Interner;
  /** The first sighting of each article, and at the end how many there are in all. */
  readonly firsts: Uint32Array;
  /** Number of each sighting's kind among `nameKinds`, or `unmarkedKind`. */
  readonly kinds: Uint8Array;
  /** Of each sighting how sure the tagger is of its mentions, in hundredths. */
  readonly sureness: Uint8Array;
  /** See `traits`. */
  readonly traits: Uint16Array;
  readonly keyNumbers: Uint32Array;
  /** Offset of the first mention in the article. */
  readonly starts: Uint32Array;
  /** Where the forms of each sighting begin in the next two, and at the end how many there are in all. */
  readonly forms: Uint32Array;
  readonly formTexts: Uint32Array;
  readonly formMentions: Uint32Array;
  readonly rare: ReadonlyMap<Sighting, RareFacts>;
}
