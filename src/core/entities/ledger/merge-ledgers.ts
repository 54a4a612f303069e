import { readName } from "../name/read-name.ts";
import type { Correction, Entry } from "./entry.ts";
import { compareEntries } from "./entry.ts";
import { formOf } from "./correct-told.ts";
import { findLiveCorrections } from "./live-corrections.ts";
import { isStep, runSteps, type Steps } from "../../text/steps.ts";

/** Two corrections in force that cannot both be right. The later one is applied until the reader undoes it. */
export interface Contradiction {
  readonly earlier: Correction;
  readonly later: Correction;
}

/** A ledger made of several. */
export interface MergedLedger {
  /** In the order of replay. */
  readonly entries: readonly Entry[];
  /** How many entries both had. */
  readonly folded: number;
  readonly contradictions: readonly Contradiction[];
}

/**
 * Merge ledgers. The order does not matter, an entry that several have is one, and merging again changes nothing.
 *
 * An undo goes with what it undoes wherever it comes from: a colleague's undo of a shared entry holds for both.
 */
export function mergeLedgers(...ledgers: readonly (readonly Entry[])[]): MergedLedger {
  const entries = joinLedgers(...ledgers);
  const all = ledgers.reduce((sum, { length }) => sum + length, 0);
  return { entries, folded: all - entries.length, contradictions: findContradictions(entries) };
}

/** The entries of several ledgers in the order of replay, as `mergeLedgers` gives them: without looking for contradictions, which is most of its work. */
export function joinLedgers(...ledgers: readonly (readonly Entry[])[]): readonly Entry[] {
  const ordered = ledgers.flat().toSorted(compareEntries);
  // An id is a hash of all that the entry says, its time too, and no reader of ledgers believes another: equal ones come one behind the other.
  // Found by ids in a map, hundreds of thousands take more than twice the time of half as many.
  return ordered.filter(({ id }, at) => id !== ordered[at + 1]?.id);
}

/**
 * List pairs of corrections in force that say different things about the same, in the order of replay.
 *
 * Each is set against the latest that says otherwise, and no other: ten who say "place" are one side, and a thousand who say a thousand
 * things are a thousand pairs, not half a million. Once one of a pair is undone, its other side is set against what comes before.
 */
export function findContradictions(entries: readonly Entry[]): Contradiction[] {
  return runSteps(stepToContradictions(entries));
}

/** As `findContradictions`, in steps. */
export function stepToContradictions(entries: readonly Entry[]): Steps<Contradiction[]> {
  return stepToQuarrels(findLiveCorrections(entries).corrections);
}

/** As `stepToContradictions`, of corrections that are in force, in the order of replay. */
export function* stepToQuarrels(corrections: readonly Correction[]): Steps<Contradiction[]> {
  const claims = new Map<string, Claim>();
  const contradictions: Contradiction[] = [];
  for (const [at, correction] of corrections.entries()) {
    const { subject, outcome } = claimOf(correction);
    const before = claims.get(subject);
    const other = before?.outcome === outcome ? before.other : (before?.correction ?? null);
    if (other !== null) contradictions.push({ earlier: other, later: correction });
    claims.set(subject, { correction, outcome, other });
    if (isStep(at)) yield;
  }
  return contradictions;
}

/** The last that was said of a subject, and the last that was said otherwise. */
interface Claim {
  readonly correction: Correction;
  readonly outcome: string;
  readonly other: Correction | null;
}

/** What a correction is about, and what it says of it. Corrections of different reach are about different things: exceptions, not quarrels. */
function claimOf(correction: Correction): { readonly subject: string; readonly outcome: string } {
  const { kind, scope, where } = correction;
  const name = readName(where.quote).key;
  const place = {
    here: `${where.article}\n${where.start}\n${where.quote}`,
    article: `${where.article}\n${name}`,
    everywhere: name,
  }[scope];
  switch (kind) {
    case "not-a-name":
      return { subject: `type\n${scope}\n${place}`, outcome: "none" };
    case "retype":
      return { subject: `type\n${scope}\n${place}`, outcome: correction.to };
    case "add":
      return { subject: `type\n${scope}\n${place}`, outcome: correction.type };
    case "respan":
      return { subject: `span\n${scope}\n${place}`, outcome: correction.to.quote };
    case "same-as":
      return {
        subject: `whom\n${scope}\n${scope === "everywhere" ? readName(correction.entity.name).key : place}\n${correction.to.id}`,
        outcome: "same",
      };
    case "not-same":
      return { subject: `whom\n${scope}\n${place}\n${correction.entity.id}`, outcome: "apart" };
    case "retime":
      return {
        subject: `time\n${scope}\n${scope === "here" ? place : `${scope === "article" ? where.article : ""}\n${formOf(where.quote)}`}`,
        outcome: correction.value ?? "none",
      };
    case "rename":
      return { subject: `name\n${correction.entity.id}`, outcome: correction.name };
  }
}
