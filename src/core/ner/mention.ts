import type { Span } from "../text/span.ts";

/** What a mention names. `other` holds nationalities and groups, events, works and laws. */
export type MentionType = "person" | "organisation" | "place" | "other";

/** The four types in the order in which Dateline always lists them. */
export const mentionTypes: readonly MentionType[] = ["person", "organisation", "place", "other"];

/** A span of an article's text that names something. */
export interface Mention extends Span {
  readonly type: MentionType;
  /** Calibrated probability, 0 to 1, that span and type are both right; 1 when a reader said so. */
  readonly score: number;
  /** Set on nationality words ("Israeli", "Gazans"): they are tied to a place but do not name it. */
  readonly isNationality?: true;
}
