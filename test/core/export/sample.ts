import * as fc from "fast-check";
import { resolveLibrary } from "../../../src/core/entities/resolve/resolve-library.ts";
import type { Exported, ExportedArticle } from "../../../src/core/export/exported.ts";
import { mentionTypes, type MentionType } from "../../../src/core/ner/mention.ts";
import { markUp } from "../entities/mark-up.ts";

const tagged = [
  markUp(
    "2024/pier one",
    "Storm 🌊🌊 over [l:Odal]: [p:Inga Moe] of the “[o:Grey, Heron]” left.\n\n[p:Moe]’s men, all [n:Norwegians], stayed.",
  ),
  markUp("formula", "[o:=cmd|' /C calc'!A0] and [o:@Marlin] rose.", null),
];
const { entities, mentionsByArticle } = resolveLibrary(tagged);

/** Two articles with emoji, quotes, a comma, and names that spreadsheets would take for formulas. */
export const sample: Exported = {
  entities,
  articles: tagged.map(({ id, date, text }) => ({
    id,
    date,
    title: text.slice(0, 10),
    text,
    mentions: mentionsByArticle.get(id) ?? [],
  })),
};

/** Every mention of some articles, by its words. */
export function namedIn({ articles }: Exported) {
  return articles.flatMap(({ id, text, mentions }) =>
    mentions.map(({ start, end, type, entity }) => ({ article: id, words: text.slice(start, end), type, entity })),
  );
}

/** An article of one text whose mentions all name Odal. */
export function articleOf(
  id: string,
  text: string,
  spans: readonly (readonly [start: number, end: number, type: MentionType])[],
): ExportedArticle {
  const mentions = spans.map(([start, end, type]) => ({ start, end, type, score: 0.5, entity: "odal" }));
  return { id, date: null, title: id, text, mentions };
}

/** Any article, of any signs, with any mentions, overlaps among them; no mention halves a sign. */
export const anyArticle: fc.Arbitrary<ExportedArticle> = fc
  .record({
    text: fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "Odal",
            " ",
            "\n",
            "🌊",
            ". ",
            "Moe",
            "\t",
            ",",
            "\r\n",
            "\n\n",
            "\u0085",
            "\u2028",
            "\u001C",
            "-DOCSTART-",
          ),
          fc.string({ unit: "binary", maxLength: 4 }),
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join("")),
    spans: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...mentionTypes)), { maxLength: 6 }),
  })
  .map(({ text, spans }) => {
    const edges = [0];
    for (const point of text) edges.push((edges.at(-1) ?? 0) + point.length);
    return {
      id: "any",
      date: null,
      title: "Any",
      text,
      mentions:
        text === ""
          ? []
          : spans.map(([a, b, type]) => {
              const first = a % (edges.length - 1);
              return {
                start: edges[first] ?? 0,
                end: edges[first + 1 + (b % (edges.length - 1 - first))] ?? 0,
                type,
                score: 0.5,
                entity: "odal",
              };
            }),
    };
  });
