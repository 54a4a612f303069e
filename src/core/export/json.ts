import { inTextOrder } from "./exported.ts";
import type { Exported } from "./exported.ts";
import { createSentenceFinder, linkToPlace } from "./sentence-at.ts";

/**
 * Write mentions and entities as one JSON document, indented by two.
 *
 * `{ format: "dateline-mentions", version: 1, entities, articles: [{ id, date, title, source, mentions: [{ start, end, text, type, entity, score, sentence, link }] }] }`;
 * offsets are UTF-16 units of the article's text, half-open, as JavaScript, Java and C# count.
 * `link` leads to the place in the library that lies at `base`.
 */
export function toJson({ articles, entities }: Exported, base: string): string {
  const document = {
    format: "dateline-mentions",
    version: 1,
    offsets: "utf-16",
    entities,
    articles: articles.map(({ id, date, title, source = null, text, mentions }) => {
      const sentenceAt = createSentenceFinder(text);
      return {
        id,
        date,
        title,
        source,
        mentions: inTextOrder(mentions).map(({ start, end, type, entity, score }) => ({
          start,
          end,
          text: text.slice(start, end),
          type,
          entity,
          score,
          sentence: sentenceAt({ start, end }),
          link: linkToPlace(base, id, start),
        })),
      };
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
