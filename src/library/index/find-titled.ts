import type { QueryNode } from "../../core/query/syntax.ts";
import type { Corpus } from "./corpus.ts";
import { noEntities } from "./entity-side.ts";
import { placesOf } from "./find-places.ts";
import { orderSelection } from "./order.ts";
import { titlesOnly } from "./query-shape.ts";
import { type PhraseFrequencies, select } from "./selection.ts";

/** Find the newest articles, by place, whose titles have what is typed; none where it asks for more than words. */
export function findTitled(
  corpus: Corpus,
  typed: QueryNode,
  frequencies: PhraseFrequencies,
  limit: number,
): readonly number[] {
  const inTitles = titlesOnly(typed);
  if (!inTitles) return [];
  const found = select(corpus, inTitles, null, noEntities, frequencies);
  return placesOf(corpus, orderSelection(corpus, found, "newest").subarray(0, limit));
}
