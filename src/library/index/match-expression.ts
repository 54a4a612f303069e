import { type Phrase, phraseOf } from "../../core/query/phrase.ts";
import type { QueryNode } from "../../core/query/syntax.ts";

/** A query, or a part of one, as FTS5 reads it. */
export interface MatchExpression {
  readonly text: string;
  /** Its phrases in FTS5's own order, which is the order of writing. */
  readonly phrases: readonly Phrase[];
}

/**
 * Write a query of words, phrases and `near` as an FTS5 expression; null when some of it is no matter of words
 * (an entity, a date), or asks only for what must not occur, which FTS5 cannot say.
 *
 * Terms hold letters and digits only and stand in quotation marks, so no query can be a syntax error.
 */
export function matchExpression(node: QueryNode): MatchExpression | null {
  switch (node.kind) {
    case "text": {
      const phrase = phraseOf(node);
      return { text: printPhrase(phrase, true), phrases: [phrase] };
    }
    case "near": {
      const phrases = node.items.map(phraseOf);
      const filter = phrases.every((phrase) => phrase.inTitle) ? "title : " : "";
      return {
        text: `${filter}NEAR(${phrases.map((phrase) => printPhrase(phrase, false)).join(" ")}, ${node.distance})`,
        phrases,
      };
    }
    case "any": {
      const sides = node.items.map(matchExpression);
      return sides.every((side) => side !== null) ? joined(sides, " OR ") : null;
    }
    case "all": {
      const wanted = node.items.filter((item) => item.kind !== "not").map(matchExpression);
      const unwanted = node.items.flatMap((item) => (item.kind === "not" ? [matchExpression(item.item)] : []));
      const [first] = wanted;
      if (!first || wanted.includes(null) || unwanted.includes(null)) return null;
      const all = joined(
        wanted.filter((side) => side !== null),
        " AND ",
      );
      return unwanted.filter((side) => side !== null).reduce((rest, side) => joined([rest, side], " NOT "), all);
    }
    default:
      return null;
  }
}

/** One phrase alone, to count the articles that hold it. */
export function phraseExpression(phrase: Phrase): string {
  return printPhrase(phrase, true);
}

function printPhrase({ terms, isPrefix, inTitle }: Phrase, withColumn: boolean): string {
  return `${inTitle && withColumn ? "title : " : ""}"${terms.join(" ")}"${isPrefix ? " *" : ""}`;
}

function joined(sides: readonly MatchExpression[], operator: string): MatchExpression {
  const [only] = sides;
  if (sides.length === 1 && only) return only;
  return { text: sides.map((side) => `(${side.text})`).join(operator), phrases: sides.flatMap((side) => side.phrases) };
}
