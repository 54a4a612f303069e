import { inTextOrder } from "./exported.ts";
import type { Exported } from "./exported.ts";

/**
 * Write mentions and entities as one JSON document, indented by two.
 *
 * `{ format: "dateline-mentions", version: 1, entities, articles: [{ id, date, title, mentions: [{ start, end, text, type, entity, score }] }] }`;
 * offsets are UTF-16 units of the article's text, half-open, as JavaScript, Java and C# count.
 */
export function toJson({ articles, entities }: Exported): string {
  const document = {
    format: "dateline-mentions",
    version: 1,
    offsets: "utf-16",
    entities,
    articles: articles.map(({ id, date, title, text, mentions }) => ({
      id,
      date,
      title,
      mentions: inTextOrder(mentions).map(({ start, end, type, entity, score }) => ({
        start,
        end,
        text: text.slice(start, end),
        type,
        entity,
        score,
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
