import type { Entity, ResolvedMention } from "../../core/entities/entity.ts";
import { cyrb53 } from "../../core/hash/cyrb53.ts";
import { type EntityNaming, entityKey, typeCode } from "./entity-key.ts";

/** An article as the index takes it in. */
export interface IndexArticle {
  readonly id: string;
  /** As EDTF writes it, or null. */
  readonly date: string | null;
  readonly title: string;
  readonly text: string;
  /** Where the text's sentences begin; looked for where it is not known. */
  readonly sentences?: ArrayLike<number>;
  readonly words: number;
  readonly source: string | null;
  /** Sorted by start. */
  readonly mentions: readonly ResolvedMention[];
}

/**
 * An article's mentions in columns, by start. A segment has 60,000 of them: as objects they would take longer to make, and to send to
 * the thread that writes it, than all else about its articles.
 */
export interface IndexMentions {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** For each mention the place of its entity in `ids`. */
  readonly entityOf: ArrayLike<number>;
  /** Ids of entities; one may stand there twice. */
  readonly ids: readonly string[];
  /** What stands there in the text, which need not be looked at then. */
  readonly surfaces?: readonly string[];
}

/** An article with its mentions in columns. */
export interface ColumnArticle extends Omit<IndexArticle, "mentions"> {
  readonly mentions: IndexMentions;
}

/** An article as a segment is written from it: a key and a type stand for each id. */
export interface SegmentArticle extends Omit<IndexArticle, "mentions"> {
  readonly mentions: Omit<IndexMentions, "ids"> & {
    readonly keys: ArrayLike<number>;
    readonly types: ArrayLike<number>;
  };
}

/** Put mentions into columns. */
export function listMentions(mentions: readonly Pick<ResolvedMention, "start" | "end" | "entity">[]): IndexMentions {
  return {
    starts: Uint32Array.from(mentions, ({ start }) => start),
    ends: Uint32Array.from(mentions, ({ end }) => end),
    entityOf: Uint32Array.from(mentions.keys()),
    ids: mentions.map(({ entity }) => entity),
  };
}

/** Put an article's mentions into columns. */
export function toColumns(article: IndexArticle): ColumnArticle {
  return { ...article, mentions: listMentions(article.mentions) };
}

/** Put keys and types in the place of ids. */
export function toSegmentArticle({ mentions, ...article }: ColumnArticle, naming: EntityNaming): SegmentArticle {
  const { ids, ...columns } = mentions;
  const keys = Float64Array.from(ids, (id) => entityKey(id, naming.salt));
  return {
    ...article,
    mentions: { ...columns, keys, types: Uint8Array.from(ids, (id) => typeCode(naming.typeOf(id))) },
  };
}

/** An entity as the index takes it in; aliases and counts are derived from the mentions. */
export type IndexEntity = Pick<Entity, "id" | "name" | "type"> & {
  /** Id of the place whose people a nationality word means. */
  readonly nationalityOf?: string;
};

/** A library as the index takes it in. */
export interface IndexLibrary {
  /** Newest first: the position is the article's `place`. */
  readonly articles: readonly IndexArticle[];
  /** Every entity that a mention names. */
  readonly entities: readonly IndexEntity[];
}

/** What the reader's ledger changes in the browser, before a build has taken it in. */
export interface Corrections {
  /** Articles with the mentions they now have, all of them, sorted by start; an id that the library lacks is passed over. */
  readonly articles: readonly Pick<IndexArticle, "id" | "text" | "mentions">[];
  /** Entities that are new, or have another name or type now. */
  readonly entities: readonly IndexEntity[];
}

/** Hash an id. Two ids of 100,000 meet with a chance of one in two million; then one would be starred or unread with the other. */
export function idKey(id: string): number {
  return cyrb53(id);
}
