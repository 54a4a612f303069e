import { findPassage } from "../../annotation/find-passage.ts";
import type { EntityFinder } from "./apply-correction.ts";
import type { Effect } from "./correct-article.ts";
import type { Correction } from "./entry.ts";
import type { LedgerPlan } from "./plan-ledger.ts";

/** A correction that no longer fits the library, and why, in words for the reader. */
export interface StaleCorrection {
  readonly correction: Correction;
  readonly reason: string;
}

/** What became of corrections in the articles that were looked through. */
export interface Outcomes {
  readonly changed: Set<Correction>;
  /** Why it does not fit an article any more. */
  readonly lost: Map<Correction, string>;
}

/** Begin with no article looked through. */
export function noOutcomes(): Outcomes {
  return { changed: new Set(), lost: new Map() };
}

/** Add what the corrections did to one article. */
export function addOutcomes({ changed, lost }: Outcomes, effects: readonly Effect[]): void {
  for (const effect of effects) {
    if (effect.changes.length > 0) changed.add(effect.correction);
    if (effect.lost !== null) lost.set(effect.correction, effect.lost);
  }
}

/**
 * List the corrections that no longer fit: nothing was changed by them, and what they were made for is gone.
 *
 * One that changes nothing because all is already as it says is not stale. `findText` gives an article's text, or null.
 */
export function findStale(
  plan: LedgerPlan,
  { changed, lost }: Outcomes,
  finder: EntityFinder,
  findText: (article: string) => string | null,
): StaleCorrection[] {
  return plan.corrections.flatMap((correction) => {
    const reason = changed.has(correction) ? null : (lost.get(correction) ?? whyNot(correction, finder, findText));
    return reason === null ? [] : [{ correction, reason }];
  });
}

function whyNot(
  correction: Correction,
  finder: EntityFinder,
  findText: (article: string) => string | null,
): string | null {
  const { kind, where, scope } = correction;
  if (kind === "rename" || kind === "same-as") {
    const missing = [correction.entity, ...(kind === "same-as" ? [correction.to] : [])].find(
      (reference) => finder.findReferred(reference) === null,
    );
    if (missing !== undefined) return `The library has no entity “${missing.name}” any more.`;
    if (kind === "rename") return null;
  }
  const text = findText(where.article);
  if (text === null)
    return scope === "everywhere"
      ? `“${where.quote}” is found nowhere in the library.`
      : `The article “${where.article}” is not in the library.`;
  return findPassage(text, where) === null ? `“${where.quote}” no longer stands where it was corrected.` : null;
}
