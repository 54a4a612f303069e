import { ContentKey, type Key } from "../../core/hash/content-key.ts";
import { toColumns, type ColumnArticle, type IndexArticle, type IndexEntity } from "./index-input.ts";

/** An article as a build lists it: what decides in which segment it stands. The rest is read when that segment must be written. */
export interface ListedArticle extends Pick<IndexArticle, "id" | "date"> {
  /** UTF-16 units of the text. */
  readonly characters: number;
  /** Names everything that the index takes in of the article, the types of whom it names included. */
  readonly key: Key;
  read(): ColumnArticle;
  /** Names its text and title. With `readNamed` where terms may have been written before. */
  readonly textKey?: Key;
  /** The same without the text, but with what stands at its mentions. */
  readNamed?(): ColumnArticle;
}

/** A library as a build lists it, newest first. */
export interface ListedLibrary {
  readonly articles: readonly ListedArticle[];
  readonly entities: readonly IndexEntity[];
}

/** List articles that are in memory already. */
export function listArticles(articles: readonly IndexArticle[]): ListedArticle[] {
  return articles.map((article) => ({
    id: article.id,
    date: article.date,
    characters: article.text.length,
    key: keyOf(article),
    read: () => toColumns(article),
  }));
}

function keyOf({ id, date, title, text, words, source, mentions }: IndexArticle): Key {
  const key = new ContentKey();
  for (const part of [id, date, title, text, source]) key.addText(part);
  key.addNumber(words);
  for (const { start, end, type, entity } of mentions) {
    key.addNumber(start);
    key.addNumber(end);
    key.addText(type);
    key.addText(entity);
  }
  return key.finish();
}
