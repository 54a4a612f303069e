import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Correction, Entry, EntryDraft } from "../core/entities/ledger/entry.ts";
import { makeEntry } from "../core/entities/ledger/entry-id.ts";
import { undoEntry } from "../core/entities/ledger/live-corrections.ts";
import { readBack } from "../core/entities/ledger/parse-ledger.ts";
import { stepToJoined } from "../core/entities/ledger/replay-order.ts";
import {
  findNextRedo,
  findNextUndo,
  findUndoOf,
  nextTime,
  published,
  type Origins,
  type Step,
} from "../core/entities/ledger/undo-steps.ts";
import { isStep, runInBreaths, runSteps, type Steps } from "../core/text/steps.ts";
import { makeBreather } from "../platform/breather.ts";
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
  /** Settles once it is in force: at once, but for a long file. */
  readonly done: Promise<void>;
}

/** Everything that adds to the ledger. Seen at once, stored behind. */
export interface LedgerActions {
  /** Put a correction into force; or say, in words for the reader, why a ledger could not hold it. */
  readonly correct: (draft: CorrectionDraft) => Correction | string;
  /** Take a correction back; null when it is not in force. */
  readonly undo: (id: string) => Correction | null;
  /** Bring a correction back; null when it is in force. */
  readonly redo: (id: string) => Correction | null;
  /** Take back the latest correction in force, or the file taken in since; null when there is neither, and nothing while a long file is taken in or back. */
  readonly undoLast: () => StepDone | "busy" | null;
  /** Bring back what was undone last; null when there is nothing. */
  readonly redoLast: () => StepDone | "busy" | null;
  /** Take in entries from a file, as one step. Settles once they are in force: of a long one the page breathes meanwhile. */
  readonly takeIn: (entries: readonly Entry[]) => Promise<void>;
  /** Take in what the library was built with, so that the exported ledger can undo some of it. */
  readonly takeInPublished: (entries: readonly Entry[]) => Promise<void>;
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
  const set = (added: readonly Entry[], origin: string | undefined, next: Appended) => {
    // What is being read may be of before.
    const isBeingRead = client.isFetching({ queryKey: ledgerQuery.queryKey }) > 0;
    client.setQueryData(ledgerQuery.queryKey, { ...current(), ...next });
    void ledgerStore.append(added, origin).then((trouble) => {
      if (isBeingRead) void client.invalidateQueries({ queryKey: ledgerQuery.queryKey });
      if (trouble !== null) client.setQueryData(ledgerQuery.queryKey, (now) => now && { ...now, trouble });
    });
  };
  const append = (added: readonly Entry[], origin?: string) =>
    set(added, origin, runSteps(stepToAppended(current(), added, origin)));
  /** Long files that are taken in or back now. */
  let underWay = 0;
  const appendInBreaths = async (steps: Steps<readonly Entry[]>, origin?: string) => {
    underWay += 1;
    try {
      const breathe = makeBreather();
      const added = await runInBreaths(steps, breathe);
      for (;;) {
        const before = current();
        const next = await runInBreaths(stepToAppended(before, added, origin), breathe);
        // The reader may have corrected something meanwhile.
        if (current() === before) return set(added, origin, next);
      }
    } finally {
      underWay -= 1;
    }
  };
  const takeBack = (entries: readonly Entry[]): Promise<void> => {
    const when = timeOfNow();
    if (entries.length >= longFrom) return appendInBreaths(stepToUndos(entries, when));
    append(entries.map((entry) => undoEntry(entry, when)));
    return Promise.resolve();
  };
  const takeIn = async (given: readonly Entry[], origin: string) => {
    if (Math.max(given.length, current().entries.length) >= longFrom)
      return appendInBreaths(stepToNew(given, current().entries), origin);
    append(given, origin);
  };
  const correctionOf = (id: string): Correction | null =>
    current().entries.find((entry): entry is Correction => entry.kind !== "undo" && entry.id === id) ?? null;
  const undo = (id: string) => {
    const correction = correctionOf(id);
    if (correction === null || findUndoOf(current().entries, id) !== null) return null;
    void takeBack([correction]);
    return correction;
  };
  const redo = (id: string) => {
    // Several may have undone it: a colleague's file and the reader.
    for (let entry = findUndoOf(current().entries, id); entry !== null; entry = findUndoOf(current().entries, id))
      void takeBack([entry]);
    return correctionOf(id);
  };
  const take = (find: (entries: readonly Entry[], origins: Origins) => Step | null): StepDone | "busy" | null => {
    // A step before that is not done yet would be taken a second time.
    if (underWay > 0) return "busy";
    const step = find(current().entries, current().origins);
    if (step === null) return null;
    return { corrections: step.corrections, lines: step.entries.length, done: takeBack(step.entries) };
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
    undoLast: () => take(findNextUndo),
    redoLast: () => take(findNextRedo),
    takeIn: (entries) => takeIn(entries, timeOfNow()),
    takeInPublished: (entries) => takeIn(entries, published),
  };
}

type Appended = Pick<Ledger, "entries" | "origins">;

/** Entries from which on they are taken in or back while the page breathes. */
const longFrom = 2_000;

/** A ledger with more entries; what is there already comes from where it came. */
function* stepToAppended(before: Ledger, added: readonly Entry[], origin: string | undefined): Steps<Appended> {
  const entries = yield* stepToJoined([before.entries, added]);
  if (origin === undefined) return { entries, origins: before.origins };
  const isNew = new Set((yield* stepToNew(added, before.entries)).map(({ id }) => id));
  const origins = new Map<string, string>();
  for (const [at, { id }] of entries.entries()) {
    const from = isNew.has(id) ? origin : before.origins.get(id);
    if (from !== undefined) origins.set(id, from);
    if (isStep(at)) yield;
  }
  return { entries, origins };
}

/** Those that are not here. */
function* stepToNew(given: readonly Entry[], here: readonly Entry[]): Steps<readonly Entry[]> {
  const known = new Set<string>();
  for (const [at, { id }] of here.entries()) {
    known.add(id);
    if (isStep(at)) yield;
  }
  return given.filter(({ id }) => !known.has(id));
}

function* stepToUndos(entries: readonly Entry[], when: string): Steps<readonly Entry[]> {
  const undos: Entry[] = [];
  for (const [at, entry] of entries.entries()) {
    undos.push(undoEntry(entry, when));
    if (isStep(at)) yield;
  }
  return undos;
}

/** Follow what other tabs add to the ledger, and the database being emptied under the page. Returns a way to stop. */
export function followLedger(client: QueryClient): () => void {
  return ledgerStore.watch(() => void client.invalidateQueries({ queryKey: ledgerQuery.queryKey }));
}
