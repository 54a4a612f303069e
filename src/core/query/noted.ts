import { fold } from "../text/fold.ts";
import type { NotedNode, QueryNode } from "./syntax.ts";

/** Names what a part of a query asks of notes: the page finds the articles under it, the index looks them up. */
export function notedKey({ by, value, isPrefix }: Pick<NotedNode, "by" | "value" | "isPrefix">): string {
  return by === "has" ? "has" : `${by}${isPrefix ? "*" : ""} ${fold(value)}`;
}

/** List the parts of a query that are about notes. */
export function findNoted(tree: QueryNode | null): readonly NotedNode[] {
  if (tree === null) return [];
  if (tree.kind === "noted") return [tree];
  if (tree.kind === "not") return findNoted(tree.item);
  return tree.kind === "all" || tree.kind === "any" ? tree.items.flatMap(findNoted) : [];
}
