import type { Article } from "../../core/article/article.ts";
import type { RowText } from "../../library/catalog/build-row.ts";
import type { Key } from "../../library/content-key.ts";

/** All of an article but its text, with what is counted and cut out of the text: what the cache keeps of it. */
export interface ArticleFacts extends Omit<Article, "text" | "paragraphs">, RowText {
  /** Which article of the seed this is, counted from 1. */
  readonly nth: number;
  /** Where the article's raw text lies in the seed's decoded text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Where its text begins, which goes on to the end of the raw text. */
  readonly textFrom: number;
  /** Bytes of the raw text in UTF-8. */
  readonly rawBytes: number;
  /** Names the article: its id, its seed, which of the seed's articles it is, and the raw text. All else but its line follows from them. */
  readonly key: Key;
  /** SHA-256 of the text: what later steps remember their results by. */
  readonly textHash: string;
}

/** A parsed article of the library. Its texts are read when they are asked for. */
export interface ReadArticle extends ArticleFacts {
  /** UTF-16 units of the text. */
  readonly characters: number;
  /** The raw text of the seed that the article was parsed out of. */
  readRaw(): string;
  readText(): string;
}

/** Put an article together again out of its facts, which are nobody else's and are added to, and its seed's decoded text. */
export function restoreArticle(facts: ArticleFacts, readSeed: () => string): ReadArticle {
  const { from, to, textFrom } = facts;
  return Object.assign(facts, {
    characters: to - textFrom,
    readRaw: () => readSeed().slice(from, to),
    readText: () => readSeed().slice(textFrom, to),
  });
}
