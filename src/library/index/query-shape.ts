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
