import type { Mention } from "../../ner/mention.ts";
import type { ResolvedMention } from "../entity.ts";
import { readName } from "../name/read-name.ts";
import type { CertainMention } from "../resolve/collect-terms.ts";
import { applyCorrection } from "./apply-correction.ts";
import type { EntityFinder } from "./apply-correction.ts";
import type { Correction } from "./entry.ts";
import type { CorrectedText } from "./find-targets.ts";
import { correctionsFor } from "./plan-ledger.ts";
import type { LedgerPlan } from "./plan-ledger.ts";
import { toWorking } from "./working-mention.ts";
import type { Change, WorkingMention } from "./working-mention.ts";

/** What one correction did to one article. */
export interface Effect {
  readonly correction: Correction;
  readonly changes: readonly Change[];
  /** Why it does not fit the article any more, for the reader, or null. */
  readonly lost: string | null;
}

/** Mentions after correction, and what each correction did. */
export interface CorrectedMentions<M extends Mention> {
  readonly mentions: readonly M[];
  readonly effects: readonly Effect[];
}

/** Corrections of what is a name, from where to where and of which type. */
const ofMentions: ReadonlySet<Correction["kind"]> = new Set(["not-a-name", "retype", "respan", "add"]);
const nobody: EntityFinder = { findReferred: () => null, findNamed: () => null };

/** Correct the tagger's mentions of an article, before resolving. Entities are left to `correctResolvedMentions`. */
export function correctMentions(
  article: CorrectedText,
  mentions: readonly Mention[],
  plan: LedgerPlan,
): CorrectedMentions<CertainMention> {
  const corrections = chooseCorrections(article, mentions, plan).filter(({ kind }) => ofMentions.has(kind));
  if (corrections.length === 0) return { mentions, effects: [] };
  const { working, effects } = replay(article, mentions.map(toWorking), corrections, nobody);
  return {
    mentions: inOrder(working).map(
      ({ entity: _entity, isGone: _isGone, reach: _reach, isParted: _isParted, ...mention }) => mention,
    ),
    effects,
  };
}

/** Correct whom the mentions of an article name, after resolving: same as, not the same, and names added of a known entity. */
export function correctResolvedMentions(
  article: CorrectedText,
  mentions: readonly ResolvedMention[],
  plan: LedgerPlan,
  finder: EntityFinder,
): CorrectedMentions<ResolvedMention> {
  return correctWith(
    article,
    mentions,
    plan,
    finder,
    (correction) => !ofMentions.has(correction.kind) || (correction.kind === "add" && correction.entity !== undefined),
  );
}

/** Correct mentions that are already resolved in every respect: for a page that shows a library without building it anew. */
export function correctShownMentions(
  article: CorrectedText,
  mentions: readonly ResolvedMention[],
  plan: LedgerPlan,
  finder: EntityFinder,
): CorrectedMentions<ResolvedMention> {
  return correctWith(article, mentions, plan, finder, () => true);
}

/** Replay corrections, in order, over the mentions of one article. */
export function replay(
  article: CorrectedText,
  mentions: readonly WorkingMention[],
  corrections: readonly Correction[],
  finder: EntityFinder,
): { readonly working: readonly WorkingMention[]; readonly effects: readonly Effect[] } {
  let working = mentions;
  const effects: Effect[] = [];
  for (const correction of corrections) {
    const { mentions: after, changes, lost } = applyCorrection(article, working, correction, finder);
    working = after;
    effects.push({ correction, changes, lost });
  }
  return { working, effects };
}

/** The corrections that can concern an article with these mentions. */
export function chooseCorrections(
  { id, text }: CorrectedText,
  mentions: readonly Mention[],
  plan: LedgerPlan,
): readonly Correction[] {
  const names = plan.byName.size === 0 ? [] : mentions.map(({ start, end }) => readName(text.slice(start, end)).key);
  return correctionsFor(plan, id, names);
}

function correctWith(
  article: CorrectedText,
  mentions: readonly ResolvedMention[],
  plan: LedgerPlan,
  finder: EntityFinder,
  isWanted: (correction: Correction) => boolean,
): CorrectedMentions<ResolvedMention> {
  const corrections = chooseCorrections(article, mentions, plan).filter(isWanted);
  if (corrections.length === 0) return { mentions, effects: [] };
  const { working, effects } = replay(article, mentions.map(toWorking), corrections, finder);
  return {
    mentions: inOrder(working).flatMap(
      ({ isGone: _isGone, reach: _reach, isCertain: _isCertain, isParted: _isParted, entity, ...mention }) =>
        entity === null ? [] : [{ ...mention, entity }],
    ),
    effects,
  };
}

function inOrder(mentions: readonly WorkingMention[]): WorkingMention[] {
  return mentions.filter(({ isGone }) => !isGone).toSorted((a, b) => a.start - b.start || a.end - b.end);
}
