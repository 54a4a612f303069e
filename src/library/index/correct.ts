import { parseQuery } from "../../core/query/parse.ts";
import { phraseOf } from "../../core/query/phrase.ts";
import { printQuery } from "../../core/query/print.ts";
import type { QueryNode, TextNode } from "../../core/query/syntax.ts";
import type { PhraseFrequencies } from "./selection.ts";
import type { Spelling } from "./spelling.ts";

/** So few found articles make it worth asking whether a word is a slip. */
export const fewArticles = 5;

/** A word in fewer articles than this may itself be somebody's slip. */
const rare = 5;
/** Then it is doubted when a word this many times as frequent is near: goverment (2), government (2,190). */
const timesAsFrequent = 50;

/**
 * Rewrite a query with the nearest word of the library for each word that it does not hold, or hardly holds.
 *
 * Null when there is nothing to put right, or no word near enough. Words that must not occur are left as they are.
 */
export function correctQuery(
  tree: QueryNode,
  frequencies: PhraseFrequencies,
  spelling: () => Spelling,
): QueryNode | null {
  let changed = false;
  const text = (node: TextNode): TextNode => {
    // Its capitals are meant: a word in other letters would be another.
    if (node.keepsCapitals) return node;
    const { terms, isPrefix, inTitle, others } = phraseOf(node);
    const corrected = terms.map((term, i) => {
      const isUnfinished = isPrefix && i === terms.length - 1;
      const phrase = { terms: [term], isPrefix: isUnfinished, inTitle: false, ...(others !== undefined && { others }) };
      const count = frequencies.count(phrase);
      return count < rare ? (spelling().nearest(term, Math.max(1, count * timesAsFrequent)) ?? term) : term;
    });
    if (corrected.every((term, i) => term === terms[i])) return node;
    changed = true;
    return {
      kind: "text",
      text: corrected.join(" "),
      isQuoted: node.isQuoted || corrected.length > 1,
      isPrefix: false,
      inTitle,
      keepsCapitals: false,
      span: node.span,
    };
  };
  const visit = (node: QueryNode): QueryNode => {
    switch (node.kind) {
      case "text":
        return text(node);
      case "near":
        return { ...node, items: node.items.map(text) };
      case "all":
      case "any":
        return { ...node, items: node.items.map(visit) };
      default:
        return node;
    }
  };
  const corrected = visit(tree);
  // Through the printed form, so that what is shown is exactly what is searched.
  return changed ? parseQuery(printQuery(corrected)).tree : null;
}
