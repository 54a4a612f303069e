import { isStep, runSteps, type Steps } from "../../text/steps.ts";
import { readName } from "../name/read-name.ts";
import type { Correction, Entry, Undo } from "./entry.ts";
import { findLiveCorrections } from "./live-corrections.ts";
import { joinLedgers, stepToQuarrels } from "./merge-ledgers.ts";
import type { Origins } from "./undo-steps.ts";

/** What taking a ledger in would do. */
export interface ImportPlan {
  /** Entries that are new, but for those against the reader's own. */
  readonly added: readonly Entry[];
  /** New entries that take back or bring back what the reader did: taken in only when the reader says so. */
  readonly againstOwn: readonly Undo[];
  /** New corrections that would be in force: what the ledger says, undos and what they undo left out. */
  readonly corrections: readonly Correction[];
  /** Entries that are here already. */
  readonly known: number;
  /** Names that the new corrections are about. */
  readonly names: number;
  /** The reader's corrections that `againstOwn` would take out of force, and bring back. */
  readonly takenBack: readonly Correction[];
  readonly broughtBack: readonly Correction[];
  /** Corrections of others that would be out of force. */
  readonly othersTakenBack: number;
  /** New contradictions with the reader's own corrections, and among those of others. */
  readonly quarrels: number;
  readonly otherQuarrels: number;
  /** The reader's corrections that a later new one overrules, until the reader chooses. */
  readonly overruled: number;
}

/** Say what taking entries in would do to a ledger. What is not in `origins` is the reader's own. Linear in both, but for sorting. */
export function planImport(incoming: readonly Entry[], entries: readonly Entry[], origins: Origins): ImportPlan {
  return runSteps(stepToPlan(incoming, entries, origins));
}

/** As `planImport`, in steps. */
export function* stepToPlan(
  incoming: readonly Entry[],
  entries: readonly Entry[],
  origins: Origins,
): Steps<ImportPlan> {
  const here = new Map(entries.map((entry) => [entry.id, entry] as const));
  const isOwn = (id: string) => here.has(id) && !origins.has(id);
  const fresh = incoming.filter(({ id }) => !here.has(id));
  const againstOwn = fresh.filter((entry): entry is Undo => entry.kind === "undo" && isOwn(entry.undoes));
  const held = new Set(againstOwn.map(({ id }) => id));
  yield;
  // What is out of force is asked for: mostly nothing, where what is in force are hundreds of thousands.
  const before = findLiveCorrections(entries).undone;
  yield;
  const merged = joinLedgers(entries, fresh);
  yield;
  const { corrections: live, undone: after } = findLiveCorrections(merged);
  yield;
  const all = yield* stepToQuarrels(live);
  const changed = (was: ReadonlySet<string>, is: ReadonlySet<string>) =>
    entries.filter((entry): entry is Correction => entry.kind !== "undo" && !was.has(entry.id) && is.has(entry.id));
  const [fallen, risen] = [changed(before, after), changed(after, before)];
  yield;
  const contradictions = all.filter(({ earlier, later }) => !here.has(earlier.id) || !here.has(later.id));
  yield;
  const quarrels = contradictions.filter(({ earlier, later }) => isOwn(earlier.id) || isOwn(later.id));
  const corrections = fresh.filter((entry): entry is Correction => entry.kind !== "undo" && !after.has(entry.id));
  const names = new Set<string>();
  for (const [at, { where }] of corrections.entries()) {
    names.add(readName(where.quote).key);
    if (isStep(at)) yield;
  }
  return {
    added: fresh.filter(({ id }) => !held.has(id)),
    againstOwn,
    corrections,
    known: incoming.length - fresh.length,
    names: names.size,
    takenBack: fallen.filter(({ id }) => isOwn(id)),
    broughtBack: risen.filter(({ id }) => isOwn(id)),
    othersTakenBack: fallen.filter(({ id }) => !isOwn(id)).length,
    quarrels: quarrels.length,
    otherQuarrels: contradictions.length - quarrels.length,
    overruled: new Set(quarrels.filter(({ earlier }) => isOwn(earlier.id)).map(({ earlier }) => earlier.id)).size,
  };
}
