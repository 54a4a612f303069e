import type { RowEntity } from "../../core/catalog/row.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { Correction } from "../../core/entities/ledger/entry.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import type { Span } from "../../core/text/span.ts";
import type { OpenArticle } from "../../data/open-article.ts";

/** What a reader wants to put right, before they have said all of it. */
export interface CorrectionIntent {
  /** As it is shown, with the corrections made so far. */
  readonly open: OpenArticle;
  /** The mention, or the selected words. */
  readonly span: Span;
  /** Null when the words are not marked. */
  readonly mention: ResolvedMention | null;
  /** Null when the reader is still to be asked. */
  readonly kind: Correction["kind"] | null;
  readonly type: MentionType | null;
  /** The right span, when it was selected. */
  readonly to: Span | null;
  /** Whom it names, where that is known before the dialog opens. */
  readonly target?: RowEntity | null;
}

/** What a reader wants with a mark. */
export function intendWithMention(
  open: OpenArticle,
  mention: ResolvedMention,
  kind: CorrectionIntent["kind"] = null,
  type: MentionType | null = null,
): CorrectionIntent {
  return { open, mention, span: { start: mention.start, end: mention.end }, kind, type, to: null };
}

/**
 * What a reader wants with selected words.
 *
 * Exactly a mark's words are that mark; words that share some with one mark are most likely its right span; all others are unmarked.
 */
export function intendWithSpan(open: OpenArticle, span: Span, type: MentionType | null = null): CorrectionIntent {
  const touched = open.mentions.filter(({ start, end }) => start < span.end && span.start < end);
  const [mention] = touched;
  if (touched.length !== 1 || mention === undefined) return { open, mention: null, span, kind: "add", type, to: null };
  if (mention.start === span.start && mention.end === span.end)
    return intendWithMention(open, mention, type === null ? null : "retype", type);
  if (type !== null) return { open, mention: null, span, kind: "add", type, to: null };
  return { ...intendWithMention(open, mention, "respan"), to: span };
}
