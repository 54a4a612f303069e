import type { Span } from "../text/span.ts";

/**
 * What a mention can name, in the order in which Dateline always lists them; files hold types as places in this list, so a new one
 * goes to its end (`mark-code.ts` has room for sixteen). `other` holds nationalities and groups, events, works and laws.
 */
export const mentionTypes = ["person", "organisation", "place", "other"] as const;

export type MentionType = (typeof mentionTypes)[number];

/** Make a value for each type. */
export function forEachType<Value>(make: (type: MentionType) => Value): Readonly<Record<MentionType, Value>> {
  return Object.fromEntries(mentionTypes.map((type) => [type, make(type)])) as Record<MentionType, Value>;
}

/** A span of an article's text that names something. */
export interface Mention extends Span {
  readonly type: MentionType;
  /** Calibrated probability, 0 to 1, that span and type are both right; 1 when a reader said so. */
  readonly score: number;
  /** Set on nationality words ("Israeli", "Gazans"): they are tied to a place but do not name it. */
  readonly isNationality?: true;
  /** The tagger passed over it; it is a name because the library knows the form as one. Until the library is resolved, it may be none. */
  readonly isRecalled?: true;
}
