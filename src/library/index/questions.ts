import type { Phrase } from "../../core/query/phrase.ts";
import type { QueryMessage } from "../../core/query/syntax.ts";
import type { Span } from "../../core/text/span.ts";
import type { EntityRowFacts } from "./entity-list.ts";
import type { Filters } from "./filters.ts";
import type { Order } from "./order.ts";

/** A query with its filters: what every answer is about. */
export interface Question {
  /** As typed; see `parseQuery`. */
  readonly q?: string;
  /** The end of `q` is being typed. */
  readonly isTyping?: boolean;
  readonly filters?: Filters;
}

export interface SearchRequest extends Question {
  readonly order: Order;
  readonly offset: number;
  readonly limit: number;
  /** What is found need not wait for the words of the library, where those are not here yet: then `isSpellingPending`. */
  readonly isSpellingLater?: boolean;
}

export interface SearchResult<Places = readonly number[]> {
  /** Articles found. */
  readonly total: number;
  /** How often the words occur in them. */
  readonly hits: number;
  /** The asked stretch of them: the places of all articles, imported ones among them. */
  readonly places: Places;
  /** What to mark in the texts: see `findHits`. */
  readonly phrases: readonly Phrase[];
  readonly messages: readonly QueryMessage[];
  /** The query with unknown words replaced; `isUsed` when the query itself found nothing and this was searched instead. */
  readonly didYouMean: { readonly q: string; readonly isUsed: boolean } | null;
  /** Whether a word is a slip was not looked into yet. */
  readonly isSpellingPending: boolean;
}

/** What a beginning of a word could become. */
export interface Suggestions {
  readonly entities: readonly EntityRowFacts[];
  /** Articles whose title has a word that begins so, newest first. */
  readonly places: readonly number[];
}

/** A name in a text outside the library, and who is called so here, the most mentioned first. */
export interface NameInText extends Span {
  readonly entities: readonly EntityRowFacts[];
}
