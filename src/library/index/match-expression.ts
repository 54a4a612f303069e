import { type Phrase, phraseOf, phrasesOf } from "../../core/query/phrase.ts";
import type { QueryNode } from "../../core/query/syntax.ts";

/** A query, or a part of one, that words alone decide. Phrases bear the numbers under which their hits are counted. */
export type WordNode =
  | { readonly kind: "phrase"; readonly phrase: NumberedPhrase }
  /** All its phrases, with at most `distance` terms between the end of the first and the beginning of the last. */
  | { readonly kind: "near"; readonly phrases: readonly NumberedPhrase[]; readonly distance: number }
  | { readonly kind: "all" | "any"; readonly items: readonly WordNode[] }
  | { readonly kind: "without"; readonly item: WordNode; readonly unwanted: WordNode };

export interface NumberedPhrase extends Phrase {
  readonly number: number;
}

/** Words to be looked for together. */
export interface MatchExpression {
  readonly tree: WordNode;
  /** Its phrases by number, in the order of writing. */
  readonly phrases: readonly Phrase[];
}

/**
 * Bring a query of words, phrases and `near` into one expression; null when some of it is no matter of words (an entity, a date), or
 * asks only for what must not occur.
 */
export function matchExpression(node: QueryNode): MatchExpression | null {
  const phrases: Phrase[] = [];
  const tree = treeOf(node, phrases);
  return tree === null ? null : { tree, phrases };
}

function treeOf(node: QueryNode, phrases: Phrase[]): WordNode | null {
  const number = (phrase: Phrase): NumberedPhrase => ({ ...phrase, number: phrases.push(phrase) - 1 });
  switch (node.kind) {
    case "text":
      return joined(
        "any",
        phrasesOf(node).map((phrase) => ({ kind: "phrase", phrase: number(phrase) })),
      );
    case "near": {
      const direct = node.items.map(phraseOf);
      // One of them in texts takes all of them there: they are to stand beside each other.
      const inTitle = direct.every((phrase) => phrase.inTitle);
      return {
        kind: "near",
        phrases: direct.map((phrase) => ({ ...number(phrase), inTitle })),
        distance: node.distance,
      };
    }
    case "any": {
      const items = node.items.map((item) => treeOf(item, phrases));
      return items.every((item) => item !== null) ? joined("any", items) : null;
    }
    case "all": {
      const wanted = node.items.flatMap((item) => (item.kind === "not" ? [] : [treeOf(item, phrases)]));
      const unwanted = node.items.flatMap((item) => (item.kind === "not" ? [treeOf(item.item, phrases)] : []));
      if (wanted.length === 0 || !wanted.every((item) => item !== null)) return null;
      if (!unwanted.every((item) => item !== null)) return null;
      return unwanted.reduce<WordNode>(
        (item, without) => ({ kind: "without", item, unwanted: without }),
        joined("all", wanted),
      );
    }
    default:
      return null;
  }
}

function joined(kind: "all" | "any", items: readonly WordNode[]): WordNode {
  const [only] = items;
  return items.length === 1 && only ? only : { kind, items };
}

/** Names a phrase by all that decides where it stands. */
export function keyOfPhrase({ terms, isPrefix, inTitle, others = [] }: Phrase): string {
  return `${inTitle ? "title:" : ""}${[terms.join(" "), ...others].join("|")}${isPrefix ? "*" : ""}`;
}
