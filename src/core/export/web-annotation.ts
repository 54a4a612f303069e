import { describePassage } from "../annotation/passage.ts";
import { encodeInUrl } from "../text/encode-in-url.ts";
import { inTextOrder } from "./exported.ts";
import type { Exported } from "./exported.ts";
import { countCodePoints } from "./offsets.ts";

/**
 * Write mentions as a W3C Web Annotation collection (JSON-LD, Recommendation of 23 February 2017).
 *
 * Each annotation's target is the article with a TextQuoteSelector and a TextPositionSelector; its body identifies the entity, and
 * says its type. `base` is the address of the library; article and entity ids stand percent-encoded behind it. Positions count
 * code points, as the standard has it and Apache Annotator reads it, in ids too; Recogito counts UTF-16 units, so that behind an emoji
 * it finds a passage by its quote alone. Without a mention there is no page: the standard wants an item on each.
 */
export function toWebAnnotations({ articles, entities }: Exported, base: string): string {
  const names = new Map(entities.map(({ id, name }) => [id, name] as const));
  const entityUrl = (id: string) => `${base}#/e/${encodeInUrl(id)}`;
  const items = articles.flatMap(({ id, text, mentions }) => {
    const source = `${base}#/a/${id.split("/").map(encodeInUrl).join("/")}`;
    const pointsAt = countCodePoints(text);
    return inTextOrder(mentions).map((mention) => {
      const { quote, prefix, suffix } = describePassage(text, mention);
      const [start, end] = [pointsAt(mention.start), pointsAt(mention.end)];
      return {
        id: `${source}?mention=${start}-${end}`,
        type: "Annotation",
        motivation: "identifying",
        body: [
          { type: "SpecificResource", source: entityUrl(mention.entity), purpose: "identifying" },
          { type: "TextualBody", value: names.get(mention.entity) ?? mention.entity, purpose: "describing" },
          { type: "TextualBody", value: mention.type, purpose: "classifying" },
        ],
        target: {
          source,
          selector: [
            { type: "TextQuoteSelector", exact: quote, prefix, suffix },
            { type: "TextPositionSelector", start, end },
          ],
        },
      };
    });
  });
  const id = `${base}#/annotations`;
  const page = `${id}/1`;
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: "Mentions",
    total: items.length,
    ...(items.length > 0 && {
      first: { id: page, type: "AnnotationPage", partOf: id, startIndex: 0, items },
      last: page,
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
