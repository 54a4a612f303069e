import type { DuplicateGroup } from "./duplicate-group.ts";
import { compareNewestFirst } from "../catalog/order.ts";
import type { Placing } from "../catalog/row.ts";
import { groupSketches, type TextSketch } from "./find-duplicates.ts";

/** Group the articles that say the same, as a library's report lists them: newest first in each group. */
export function listGroups(sketches: Iterable<TextSketch>, articles: readonly Placing[]): DuplicateGroup[] {
  const placings = new Map<string, Placing>(articles.map((article) => [article.id, article]));
  return groupSketches(sketches).map(({ ids, similarity }) => ({
    kind: similarity === 1 ? "same" : "near",
    articles: ids
      .flatMap((id) => placings.get(id) ?? [])
      .toSorted(compareNewestFirst)
      .map(({ id }) => id),
    likeness: similarity,
  }));
}
