import type { MentionType } from "../ner/mention.ts";
import { findSentences } from "../text/sentences.ts";
import { findTokens } from "../text/tokens.ts";
import { inTextOrder } from "./exported.ts";
import type { Exported, ExportedArticle } from "./exported.ts";

const labels: Readonly<Record<MentionType, string>> = {
  person: "PER",
  organisation: "ORG",
  place: "LOC",
  other: "MISC",
};

/**
 * Write articles as CoNLL lines, TOKEN⇥TAG⇥ENTITY: BIO tags PER, ORG, LOC, MISC; the entity's id or `O`; a blank line after each
 * sentence and `-DOCSTART-` with the article's id before each article.
 *
 * A token that a mention only half covers is parted at the mention's edge, so that no mention is lost or stretched. Of mentions
 * that overlap the first is kept, the longer of two that begin together: BIO has no room for both.
 */
export function toConll({ articles }: Exported): string {
  return articles.map(articleToConll).join("");
}

function articleToConll({ id, text, mentions }: ExportedArticle): string {
  const kept = withoutOverlaps(mentions);
  const tokens = findTokens(text);
  const lines = [`-DOCSTART-\tO\t${id}`, ""];
  let next = 0;
  for (const sentence of findSentences(text, tokens)) {
    for (const token of tokens.slice(sentence.start, sentence.end)) {
      let at = token.start;
      while (at < token.end) {
        while (next < kept.length && (kept[next]?.end ?? 0) <= at) next++;
        const mention = kept[next];
        const inside = mention !== undefined && mention.start <= at;
        const end = Math.min(
          token.end,
          mention === undefined ? token.end : inside ? mention.end : Math.max(mention.start, at + 1),
        );
        const word = text.slice(at, end).replace(/\s+/gu, "_");
        lines.push(
          inside
            ? `${word}\t${at === mention.start ? "B" : "I"}-${labels[mention.type]}\t${mention.entity}`
            : `${word}\tO\tO`,
        );
        at = end;
      }
    }
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
}

function withoutOverlaps(mentions: ExportedArticle["mentions"]): ExportedArticle["mentions"] {
  let end = 0;
  return inTextOrder(mentions)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention) => {
      if (mention.start < end) return false;
      ({ end } = mention);
      return true;
    });
}
