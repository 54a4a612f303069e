import { addTo } from "../../catalog/group-by.ts";
import { readName } from "../name/read-name.ts";
import type { Correction, Entry } from "./entry.ts";
import { findLiveCorrections } from "./live-corrections.ts";

/** A ledger made ready for many articles: finding what concerns one does not cost a look at every entry. */
export interface LedgerPlan {
  /** Live corrections in the order of replay. */
  readonly corrections: readonly Correction[];
  /** Numbers of the corrections that are about one article only. */
  readonly byArticle: ReadonlyMap<string, readonly number[]>;
  /** Numbers of those that are about a name everywhere, by the name's key. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** Numbers of those that must look at every article: names added everywhere, entities that are the same. */
  readonly always: readonly number[];
}

/** Make a ledger ready for replay. */
export function planLedger(entries: readonly Entry[]): LedgerPlan {
  const { corrections } = findLiveCorrections(entries);
  const byArticle = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const always: number[] = [];
  for (const [i, correction] of corrections.entries()) {
    const { kind, scope, where } = correction;
    // Told times are corrected by themselves (`correct-told.ts`).
    if (kind === "rename" || kind === "retime") continue;
    if (scope !== "everywhere") addTo(byArticle, where.article, i);
    else if (kind === "add" || kind === "same-as") always.push(i);
    else addTo(byName, readName(where.quote).key, i);
  }
  return { corrections, byArticle, byName, always };
}

/** Choose, in the order of replay, the corrections that can concern an article with these names (keys). */
export function correctionsFor(plan: LedgerPlan, article: string, names: Iterable<string>): readonly Correction[] {
  const chosen = new Set([...(plan.byArticle.get(article) ?? []), ...plan.always]);
  if (chosen.size === 0 && plan.byName.size === 0) return [];
  const open = [...new Set(names)];
  for (const i of chosen) for (const name of newNames(plan.corrections[i])) open.push(name);
  const seen = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const i of plan.byName.get(name) ?? []) {
      chosen.add(i);
      for (const newName of newNames(plan.corrections[i])) open.push(newName);
    }
  }
  return [...chosen].toSorted((a, b) => a - b).flatMap((i) => plan.corrections[i] ?? []);
}

/** Names that come to be by a correction: later ones may be about them. */
function newNames(correction: Correction | undefined): string[] {
  if (correction?.kind === "respan") return [readName(correction.to.quote).key];
  return correction === undefined ? [] : [readName(correction.where.quote).key];
}
