import type { QueryNode } from "../../core/query/syntax.ts";

/** Whether articles may be found that do not hold all words. */
export function hasAlternatives(tree: QueryNode): boolean {
  return tree.kind === "any" || (tree.kind === "all" && tree.items.some(hasAlternatives));
}

/** The same words, asked for in titles; null for queries of anything but words. */
export function titlesOnly(tree: QueryNode): QueryNode | null {
  if (tree.kind === "text") return { ...tree, inTitle: true };
  if (tree.kind !== "all") return null;
  const items = tree.items.map(titlesOnly);
  return items.every((item) => item !== null) ? { kind: "all", items } : null;
}

/** Beyond, three letters being typed cost 86 ms (p95 at 100,000), four 43: whoever means three writes `gaz*`. */
const manyArticles = 50_000;

/** From how many letters on a word being typed is taken for a beginning. */
export function shortestPrefixOf(total: number): number {
  return total > manyArticles ? 4 : 3;
}
