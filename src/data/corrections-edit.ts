import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Correction, Entry, EntryDraft } from "../core/entities/ledger/entry.ts";
import { makeEntry } from "../core/entities/ledger/entry-id.ts";
import { undoEntry } from "../core/entities/ledger/live-corrections.ts";
import { joinLedgers } from "../core/entities/ledger/merge-ledgers.ts";
import { readBack } from "../core/entities/ledger/parse-ledger.ts";
import {
  findNextRedo,
  findNextUndo,
  findUndoOf,
  nextTime,
  published,
  type Step,
} from "../core/entities/ledger/undo-steps.ts";
import { ledgerStore } from "../platform/ledger-store.ts";
import { ledgerQuery, type Ledger } from "./corrections.ts";

/** A draft as a correction, with the time of now; see `nextTime`. */
export type CorrectionDraft = EntryDraft extends infer D
  ? D extends { readonly kind: Correction["kind"] }
    ? Omit<D, "when">
    : never
  : never;

/** What a step of undo or redo did. */
export interface StepDone {
  /** The corrections that it took out of force or brought back. */
  readonly corrections: readonly Correction[];
  /** Lines of the ledger that it took back. */
  readonly lines: number;
}

/** Everything that adds to the ledger. Seen at once, stored behind. */
export interface LedgerActions {
  /** Put a correction into force; or say, in words for the reader, why a ledger could not hold it. */
  readonly correct: (draft: CorrectionDraft) => Correction | string;
  /** Take a correction back; null when it is not in force. */
  readonly undo: (id: string) => Correction | null;
  /** Bring a correction back; null when it is in force. */
  readonly redo: (id: string) => Correction | null;
  /** Take back the latest correction in force, or the file taken in since; null when there is neither. */
  readonly undoLast: () => StepDone | null;
  /** Bring back what was undone last; null when there is nothing. */
  readonly redoLast: () => StepDone | null;
  /** Take in entries from a file, as one step. */
  readonly takeIn: (entries: readonly Entry[]) => void;
  /** Take in what the library was built with, so that the exported ledger can undo some of it. */
  readonly takeInPublished: (entries: readonly Entry[]) => void;
}

/** The functions that change what is corrected. */
export function useLedgerActions(): LedgerActions {
  const client = useQueryClient();
  return useMemo(() => makeLedgerActions(client), [client]);
}

const nothingYet: Ledger = { entries: [], origins: new Map(), unread: 0, trouble: null };

function makeLedgerActions(client: QueryClient): LedgerActions {
  const current = (): Ledger => client.getQueryData(ledgerQuery.queryKey) ?? nothingYet;
  // After all that is there, so that it is replayed last.
  const timeOfNow = () => nextTime(current().entries, new Date(), current().origins);
  const append = (added: readonly Entry[], origin?: string) => {
    const before = current();
    const origins = origin === undefined ? before.origins : withOrigin(before, added, origin);
    const entries = joinLedgers(before.entries, added);
    client.setQueryData(ledgerQuery.queryKey, { ...before, entries, origins });
    void ledgerStore.append(added, origin).then((trouble) => {
      if (trouble !== null) client.setQueryData(ledgerQuery.queryKey, (now) => now && { ...now, trouble });
    });
  };
  const takeBack = (entries: readonly Entry[]) => {
    const when = timeOfNow();
    append(entries.map((entry) => undoEntry(entry, when)));
  };
  const correctionOf = (id: string): Correction | null =>
    current().entries.find((entry): entry is Correction => entry.kind !== "undo" && entry.id === id) ?? null;
  const undo = (id: string) => {
    const correction = correctionOf(id);
    if (correction === null || findUndoOf(current().entries, id) !== null) return null;
    takeBack([correction]);
    return correction;
  };
  const redo = (id: string) => {
    // Several may have undone it: a colleague's file and the reader.
    for (let entry = findUndoOf(current().entries, id); entry !== null; entry = findUndoOf(current().entries, id))
      takeBack([entry]);
    return correctionOf(id);
  };
  const take = (step: Step | null): StepDone | null => {
    if (step === null) return null;
    takeBack(step.entries);
    return { corrections: step.corrections, lines: step.entries.length };
  };
  return {
    correct: (draft) => {
      const entry = readBack(makeEntry({ ...draft, when: timeOfNow() } as EntryDraft));
      if (typeof entry === "string") return entry;
      append([entry]);
      return entry as Correction;
    },
    undo,
    redo,
    undoLast: () => take(findNextUndo(current().entries, current().origins)),
    redoLast: () => take(findNextRedo(current().entries, current().origins)),
    takeIn: (entries) => append(entries, timeOfNow()),
    takeInPublished: (entries) => append(entries, published),
  };
}

/** Where entries come from once some are added: what is there already comes from where it came. */
function withOrigin({ entries, origins }: Ledger, added: readonly Entry[], origin: string): Ledger["origins"] {
  const known = new Set(entries.map(({ id }) => id));
  const all = new Map(origins);
  for (const { id } of added) if (!known.has(id)) all.set(id, origin);
  return all;
}

/** Follow what other tabs add to the ledger, and the database being emptied under the page. Returns a way to stop. */
export function followLedger(client: QueryClient): () => void {
  return ledgerStore.watch(() => void client.invalidateQueries({ queryKey: ledgerQuery.queryKey }));
}
