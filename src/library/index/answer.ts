import { keepLatest } from "../../core/catalog/keep-latest.ts";
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

/** At 100,000 articles an answer takes half a megabyte and more: enough for going back and forth a little. */
const most = 6;

/** The last answers, by question. */
export class KeptAnswers {
  readonly #answers = new Map<string, Answer>();

  get(key: string): Answer | undefined {
    return this.#answers.get(key);
  }

  set(key: string, answer: Answer): void {
    keepLatest(this.#answers, key, answer, most);
  }

  clear(): void {
    this.#answers.clear();
  }
}
