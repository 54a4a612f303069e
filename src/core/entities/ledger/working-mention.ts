import type { Mention } from "../../ner/mention.ts";
import type { CertainMention } from "../resolve/collect-terms.ts";
import type { Scope } from "./entry.ts";

/** A mention while corrections are replayed over it. */
export interface WorkingMention extends CertainMention {
  /** Null before resolving. */
  readonly entity: string | null;
  /** Taken away by a correction; kept, since a later one may bring it back. */
  readonly isGone: boolean;
  /** How narrow the last correction was: a wider one does not touch what a narrower one has settled. */
  readonly reach: number;
  /** Said not to name whom it named, and given to another: what is said of that other everywhere is of this mention too. */
  readonly isParted?: true;
}

/** What a correction did to one mention: null before when it was not there, null after when it is gone. */
export interface Change {
  readonly before: WorkingMention | null;
  readonly after: WorkingMention | null;
}

/** Narrowness of a scope; a mention that no correction has touched has 0. */
export const reachOf: Readonly<Record<Scope, number>> = { everywhere: 1, article: 2, here: 3 };

/** Begin the replay with a mention as tagger or resolver gave it. */
export function toWorking(mention: Mention & { readonly entity?: string }): WorkingMention {
  return { ...mention, entity: mention.entity ?? null, isGone: false, reach: 0 };
}

/** Whether two spans share a character. */
export function overlap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}
