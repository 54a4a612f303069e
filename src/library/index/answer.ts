import type { QueryMessage, QueryNode } from "../../core/query/syntax.ts";
import type { Order } from "./order.ts";
import type { Selection } from "./selection.ts";

/** What a question was found to mean, and which articles answer it. */
export interface Answer {
  readonly selection: Selection;
  readonly tree: QueryNode | null;
  readonly messages: readonly QueryMessage[];
  readonly didYouMean: { readonly q: string; readonly isUsed: boolean } | null;
  readonly isSpellingPending: boolean;
  readonly ordered: Partial<Record<Order, Uint32Array>>;
}
