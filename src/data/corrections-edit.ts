import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Correction, Entry, EntryDraft } from "../core/entities/ledger/entry.ts";
import { makeEntry } from "../core/entities/ledger/entry-id.ts";
import { undoEntry } from "../core/entities/ledger/live-corrections.ts";
import { mergeLedgers } from "../core/entities/ledger/merge-ledgers.ts";
import { findNextRedo, findNextUndo, findUndoOf, nextTime } from "../core/entities/ledger/undo-steps.ts";
import { ledgerStore } from "../platform/ledger-store.ts";
import { ledgerQuery, type Ledger } from "./corrections.ts";

/** A draft as a correction, with the time of now; see `nextTime`. */
export type CorrectionDraft = EntryDraft extends infer D
  ? D extends { readonly kind: Correction["kind"] }
    ? Omit<D, "when">
    : never
  : never;

/** Everything that adds to the ledger. Seen at once, stored behind. */
export interface LedgerActions {
  /** Put a correction into force. */
  readonly correct: (draft: CorrectionDraft) => Correction;
  /** Take a correction back; null when it is not in force. */
  readonly undo: (id: string) => Correction | null;
  /** Bring a correction back; null when it is in force. */
  readonly redo: (id: string) => Correction | null;
  /** Take back the latest correction in force; null when there is none. */
  readonly undoLast: () => Correction | null;
  /** Bring back what was undone last; null when there is nothing. */
  readonly redoLast: () => Correction | null;
  /** Take in entries from elsewhere. */
  readonly merge: (entries: readonly Entry[]) => void;
}

/** The functions that change what is corrected. */
export function useLedgerActions(): LedgerActions {
  const client = useQueryClient();
  return useMemo(() => makeLedgerActions(client), [client]);
}

function makeLedgerActions(client: QueryClient): LedgerActions {
  const current = () => client.getQueryData(ledgerQuery.queryKey) ?? { entries: [], isLasting: true };
  const append = (added: readonly Entry[]) => {
    const before: Ledger = current();
    client.setQueryData(ledgerQuery.queryKey, { ...before, entries: mergeLedgers(before.entries, added).entries });
    void ledgerStore.append(added).then((isStored) => {
      if (!isStored) client.setQueryData(ledgerQuery.queryKey, (now) => now && { ...now, isLasting: false });
    });
  };
  const takeBack = (entry: Entry) => {
    // Replayed after all that is there, so that an undo of an undo is never older than what it undoes.
    append([undoEntry(entry, new Date(nextTime(current().entries, new Date())))]);
  };
  const correctionOf = (id: string): Correction | null =>
    current().entries.find((entry): entry is Correction => entry.kind !== "undo" && entry.id === id) ?? null;
  const undo = (id: string) => {
    const { entries } = current();
    const correction = correctionOf(id);
    if (correction === null || findUndoOf(entries, id) !== null) return null;
    takeBack(correction);
    return correction;
  };
  const redo = (id: string) => {
    const entry = findUndoOf(current().entries, id);
    if (entry === null) return null;
    takeBack(entry);
    return correctionOf(id);
  };
  return {
    correct: (draft) => {
      const entry = makeEntry({ ...draft, when: nextTime(current().entries, new Date()) } as EntryDraft) as Correction;
      append([entry]);
      return entry;
    },
    undo,
    redo,
    undoLast: () => {
      const correction = findNextUndo(current().entries);
      return correction === null ? null : undo(correction.id);
    },
    redoLast: () => {
      const next = findNextRedo(current().entries);
      return next === null ? null : redo(next.correction.id);
    },
    merge: append,
  };
}

/** Follow what other tabs add to the ledger. Returns a way to stop. */
export function followLedger(client: QueryClient): () => void {
  return ledgerStore.watch(() => void client.invalidateQueries({ queryKey: ledgerQuery.queryKey }));
}
