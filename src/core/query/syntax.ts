import type { MentionType } from "../ner/mention.ts";
import type { Span } from "../text/span.ts";

/** A word or a phrase: all its terms must occur, one behind the other. */
export interface TextNode {
  readonly kind: "text";
  /** As typed, without the signs around it; holds at least one term. */
  readonly text: string;
  readonly isQuoted: boolean;
  /** Its last term may go on: `shif*`, or the word being typed. */
  readonly isPrefix: boolean;
  /** Only in titles. */
  readonly inTitle: boolean;
  /** Its capitals stand in the text as they are typed: `=WHO`. */
  readonly keepsCapitals: boolean;
  readonly span: Span;
}

/** Words or phrases with at most `distance` terms between them, in any order. */
export interface NearNode {
  readonly kind: "near";
  readonly items: readonly TextNode[];
  readonly distance: number;
  readonly span: Span;
}

/** Articles that name someone or something: `person:haniyeh`, `entity:"West Bank"`. */
export interface EntityNode {
  readonly kind: "entity";
  /** Null for `entity:`, which takes every type. */
  readonly type: MentionType | null;
  /** All its terms must occur in one of the entity's names; or it is the entity's id. */
  readonly value: string;
  readonly isPrefix: boolean;
  readonly span: Span;
}

/** Articles of a source: `source:wafa`. */
export interface SourceNode {
  readonly kind: "source";
  readonly value: string;
  readonly span: Span;
}

/** Articles of whose date a day lies before, after, or within a year, month or day. */
export interface PeriodNode {
  readonly kind: "period";
  readonly relation: "before" | "after" | "on";
  /** First and last day of the period, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** `2023`, `2023-11`, `2023-11-06` or another date of EDTF. */
  readonly written: string;
  readonly span: Span;
}

/** Articles that tell of days of a period, whenever they were printed: `told:2023-10-07`, `told:1914..1918`. */
export interface ToldNode {
  readonly kind: "told";
  /** First and last day of the period, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly written: string;
  readonly span: Span;
}

/** Articles without a date: `on:none`. */
export interface UndatedNode {
  readonly kind: "undated";
  readonly span: Span;
}

/** Articles by what the reader noted: `has:note`, `tag:storm`, `note:"who said so"`. */
export interface NotedNode {
  readonly kind: "noted";
  readonly by: "has" | "tag" | "note";
  /** As typed: `note`; a tag; words that stand in a comment. */
  readonly value: string;
  /** The tag, or the last word, may go on. */
  readonly isPrefix: boolean;
  readonly span: Span;
}

export interface AllNode {
  readonly kind: "all";
  readonly items: readonly QueryNode[];
}

export interface AnyNode {
  readonly kind: "any";
  readonly items: readonly QueryNode[];
}

export interface NotNode {
  readonly kind: "not";
  readonly item: QueryNode;
}

export type QueryNode =
  | TextNode
  | NearNode
  | EntityNode
  | SourceNode
  | PeriodNode
  | ToldNode
  | UndatedNode
  | NotedNode
  | AllNode
  | AnyNode
  | NotNode;

/** Something in a query that could not be read as it was perhaps meant; the rest of it is searched all the same. */
export interface QueryMessage {
  readonly span: Span;
  readonly text: string;
}

/** A query, read. */
export interface Query {
  /** Null when there is nothing to search for: everything matches. */
  readonly tree: QueryNode | null;
  readonly messages: readonly QueryMessage[];
}

/** Terms between the sides of `near` when no number is given. */
export const defaultDistance = 10;
