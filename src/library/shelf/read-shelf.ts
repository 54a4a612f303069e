import { parseArticle } from "../../core/article/parse-article.ts";
import { parseColumns, rowsOf } from "../../core/catalog/columns.ts";
import { entitiesOf, mentionsOf, parseMentionColumns } from "../../core/catalog/mention-columns.ts";
import type { IndexArticle, IndexEntity } from "../index/index-input.ts";
import type { Shelf } from "./build-shelf.ts";

/** Read the articles of a shelf as the index takes them in, in their order there, and whom they name. */
export function readShelf({ pack, mentions, rows, sources }: Shelf): {
  readonly articles: readonly IndexArticle[];
  readonly entities: readonly IndexEntity[];
} {
  const columns = parseMentionColumns(mentions);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const articles = rowsOf(parseColumns(rows)).map((row, at): IndexArticle => {
    const { id, date, title, words, seed, line, nth, from, to } = row;
    const { text } = parseArticle(decoder.decode(pack.subarray(from, to)), { id, seed, line, nth }).article;
    return { id, date, title, text, words, source: sources[at] ?? null, mentions: mentionsOf(columns, id) };
  });
  return { articles, entities: [...entitiesOf(columns).values()] };
}
