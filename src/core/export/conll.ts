import { typeNames } from "../reading/type-names.ts";
import { joinCutWords } from "../text/line-end-hyphens.ts";
import { findSentences } from "../text/sentences.ts";
import { findTokens } from "../text/tokens.ts";
import { inTextOrder } from "./exported.ts";
import type { Exported, ExportedArticle } from "./exported.ts";

/** What stands on a line, and before an article. */
export interface ConllColumns {
  /**
   * `plain`: TOKEN⇥TAG, and `-DOCSTART- -X- O O` before each article, as CoNLL-2003 has it.
   * `lines`: TOKEN⇥TAG and nothing else, for readers that refuse any other line.
   * `ids`: TOKEN⇥ENTITY⇥TAG and `-DOCSTART-⇥ARTICLE⇥O`, line by line beside the plain file.
   */
  readonly columns: "plain" | "lines" | "ids";
}

/** What separates tokens for a reader in Python, whose `split` knows more white space than JavaScript's `\s`. */
const whiteSpace = /[\s\p{Cc}]+/gu;

/**
 * Write articles as CoNLL lines: one token a line, its BIO tag (PER, ORG, LOC, MISC) last, a blank line after each sentence.
 *
 * A token that a mention only half covers is parted at the mention's edge, so that no mention is lost or stretched. Of mentions
 * that overlap the first is kept, the longer of two that begin together: BIO has no room for both. Where a sentence seems to end
 * within a mention, the blank line comes after the mention, since readers end names at blank lines.
 */
export function toConll({ articles }: Exported, { columns }: ConllColumns = { columns: "plain" }): string {
  return articles.map((article) => articleToConll(article, columns)).join("");
}

function articleToConll({ id, text, mentions }: ExportedArticle, columns: ConllColumns["columns"]): string {
  const apart = withoutOverlaps(mentions);
  const tokens = findTokens(text);
  const lines = headOf(id, columns);
  let next = 0;
  let begun = -1;
  for (const sentence of findSentences(text, tokens)) {
    for (const token of tokens.slice(sentence.start, sentence.end)) {
      let at = token.start;
      while (at < token.end) {
        while (next < apart.length && (apart[next]?.end ?? 0) <= at) next++;
        const mention = apart[next];
        const inside = mention !== undefined && mention.start <= at;
        const end = Math.min(
          token.end,
          mention === undefined ? token.end : inside ? mention.end : Math.max(mention.start, at + 1),
        );
        const word = formatWord(text.slice(at, end));
        const tag = inside ? `${begun === next ? "I" : "B"}-${typeNames[mention.type].conll}` : "O";
        lines.push(
          columns === "ids" ? `${word}\t${inside ? escapeId(mention.entity) : "O"}\t${tag}` : `${word}\t${tag}`,
        );
        if (inside) begun = next;
        at = end;
      }
    }
    const last = tokens[sentence.end - 1]?.end ?? 0;
    const goesOn = (apart[next]?.start ?? last) < last && (apart[next]?.end ?? last) > last;
    if (!goesOn) lines.push("");
  }
  return `${lines.join("\n")}\n`;
}

function headOf(id: string, columns: ConllColumns["columns"]): string[] {
  if (columns === "lines") return [];
  return [columns === "plain" ? "-DOCSTART- -X- O O" : `-DOCSTART-\t${escapeId(id)}\tO`, ""];
}

/** A token without white space, and without the hyphen that cut it at a line end, that no reader takes for the line between documents. */
function formatWord(word: string): string {
  const plain = joinCutWords(word).replace(whiteSpace, "_");
  return plain.startsWith("-DOCSTART-") ? `_${plain}` : plain;
}

/** An id without what ends a column or a line: percent-encoded, as in the library's addresses. */
function escapeId(id: string): string {
  return id.replace(/[%\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
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
