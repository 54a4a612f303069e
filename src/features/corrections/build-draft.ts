import { describePassage } from "../../core/annotation/passage.ts";
import type { RowEntity } from "../../core/catalog/row.ts";
import type { Anchor, Correction, Entry, Scope } from "../../core/entities/ledger/entry.ts";
import { referTo } from "../../core/entities/ledger/refer-to.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import type { Span } from "../../core/text/span.ts";
import type { CorrectionDraft } from "../../data/corrections-edit.ts";
import type { CorrectionIntent } from "./correction-intent.ts";

/** What the reader has chosen in the dialog. */
export interface CorrectionChoice {
  readonly kind: Correction["kind"] | null;
  readonly scope: Scope;
  readonly type: MentionType | null;
  /** The right span. */
  readonly to: Span;
  /** Whom the mention names. */
  readonly target: RowEntity | null;
  readonly name: string;
}

/** What is chosen when the dialog opens. */
export function beginChoice(intent: CorrectionIntent): CorrectionChoice {
  const { open, kind, type, to, span } = intent;
  // Words that are marked otherwise elsewhere are right there, as far as anyone knows.
  const isMarked = kind === "add" && open.mentions.some(({ start, end }) => start < span.end && span.start < end);
  return {
    kind,
    type,
    to: to ?? span,
    target: intent.target ?? null,
    name: entityOf(intent)?.name ?? "",
    scope: isMarked ? "here" : usualScope(kind),
  };
}

/** A mistake of the tagger is made everywhere alike; who is meant by a name is mostly a matter of the article. */
export function usualScope(kind: Correction["kind"] | null): Scope {
  return kind === "not-same" ? "article" : "everywhere";
}

/** Whom the mention is thought to name; null for words that are not marked. */
export function entityOf({ open, mention }: CorrectionIntent): RowEntity | null {
  return mention === null ? null : (open.entities.get(mention.entity) ?? null);
}

/** Say what was chosen as a correction; null while something is still to be chosen, or nothing would be another way. */
export function buildDraft(
  intent: CorrectionIntent,
  choice: CorrectionChoice,
  entries: readonly Entry[],
): CorrectionDraft | null {
  const { open, mention, span } = intent;
  const { kind, scope, type, to, target, name } = choice;
  const where = anchorAt(open.article, span);
  const entity = entityOf(intent);
  if (kind === "add")
    return type === null
      ? null
      : { kind, where, scope, type, ...(target !== null && { entity: referTo(target, entries) }) };
  if (mention === null || entity === null) return null;
  switch (kind) {
    case null:
    case "retime": // told times have a dialog of their own
      return null;
    case "not-a-name":
      return { kind, where, scope };
    case "retype":
      return type === null || type === mention.type ? null : { kind, where, scope, from: mention.type, to: type };
    case "respan":
      return to.start === span.start && to.end === span.end
        ? null
        : { kind, where, scope, to: anchorAt(open.article, to) };
    case "same-as":
      return target === null || target.id === entity.id
        ? null
        : { kind, where, scope, entity: referTo(entity, entries), to: referTo(target, entries) };
    case "not-same":
      return { kind, where, scope, entity: referTo(entity, entries) };
    case "rename":
      return name.trim() === "" || name.trim() === entity.name
        ? null
        : { kind, where, scope: "everywhere", entity: referTo(entity, entries), name: name.trim() };
  }
}

function anchorAt({ id, text }: { readonly id: string; readonly text: string }, span: Span): Anchor {
  return { article: id, ...describePassage(text, span) };
}
