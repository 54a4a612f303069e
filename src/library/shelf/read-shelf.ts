import { readFromPack } from "../formats/pack.ts";
import { parseArticle } from "../../core/article/parse-article.ts";
import { parseColumns, rowsOf } from "../formats/catalog.ts";
import { entitiesOf, mentionsOf, parseMentionColumns } from "../formats/mentions.ts";
import type { IndexArticle, IndexEntity } from "../index/index-input.ts";
import type { Shelf } from "./build-shelf.ts";

/** Read the articles of a shelf as the index takes them in, in their order there, and whom they name. */
export function readShelf({ pack, mentions, rows, sources }: Shelf): {
  readonly articles: readonly IndexArticle[];
  readonly entities: readonly IndexEntity[];
} {
  const columns = parseMentionColumns(mentions);
  const articles = rowsOf(parseColumns(rows)).map((row, at): IndexArticle => {
    const { id, date, title, words, seed, line, nth } = row;
    const { text } = parseArticle(readFromPack(pack, row), { id, seed, line, nth }).article;
    return { id, date, title, text, words, source: sources[at] ?? null, mentions: mentionsOf(columns, id) };
  });
  return { articles, entities: [...entitiesOf(columns).values()] };
}
