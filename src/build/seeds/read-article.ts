import type { Article } from "../../core/article/article.ts";
import { findParagraphs } from "../../core/article/paragraphs.ts";
import type { Span } from "../../core/text/span.ts";
import type { RowText } from "../../library/catalog/build-row.ts";

/** All of an article but its text, with what its row shows of the text: what the cache keeps of it. */
export interface ArticleFacts extends Omit<Article, "text" | "paragraphs">, RowText {
  /** Which article of the seed this is, counted from 1. */
  readonly nth: number;
  /** Where the article's raw text lies in the seed's decoded text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Where its text begins, which goes on to the end of the raw text. */
  readonly textFrom: number;
  /** SHA-256 of the text: what later steps remember their results by. */
  readonly textHash: string;
}

/** A parsed article of the library, put together from its facts and the seed's decoded text. */
export interface ReadArticle extends Article, RowText {
  readonly nth: number;
  /** The raw text of the seed that the article was parsed out of. */
  readonly raw: string;
  readonly textHash: string;
}

/** Put an article together again: exactly what parsing its raw text gives. Its paragraphs are found when asked for, since few steps of a build do. */
export function restoreArticle(facts: ArticleFacts, decoded: string): ReadArticle {
  const { from, to, textFrom, ...rest } = facts;
  const text = decoded.slice(textFrom, to);
  let paragraphs: readonly Span[] | null = null;
  return {
    ...rest,
    raw: decoded.slice(from, to),
    text,
    get paragraphs() {
      paragraphs ??= findParagraphs(text);
      return paragraphs;
    },
  };
}
