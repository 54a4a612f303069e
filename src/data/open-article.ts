import type { Article } from "../core/article/article.ts";
import type { Row, RowEntity } from "../core/catalog/row.ts";
import type { ResolvedMention } from "../core/entities/entity.ts";

/** An article with its row, its mentions and the entities they name: all that the reader shows. */
export interface OpenArticle {
  readonly row: Row;
  /** Its number in newest-first order. */
  readonly place: number;
  readonly article: Article;
  readonly mentions: readonly ResolvedMention[];
  readonly entities: ReadonlyMap<string, RowEntity>;
  /** The SHA-256 of the file that holds it and nothing else, in hex; absent for one of several in a file. */
  readonly fileHash?: string;
  /** Why its names did not load, worded for the reader; absent when they did. The text is then shown without them. */
  readonly namesError?: string;
}
