import { compareEntries } from "./entry.ts";
import type { Correction, Entry, Undo } from "./entry.ts";
import { makeEntry } from "./entry-id.ts";

/** What a ledger says once every undo and redo is counted. */
export interface LiveLedger {
  /** In the order of replay. */
  readonly corrections: readonly Correction[];
  /** Ids of entries that a later undo takes back. */
  readonly undone: ReadonlySet<string>;
  /** Undo entries for which there is nothing earlier to undo. */
  readonly idle: readonly Undo[];
}

/**
 * Leave out what was undone. An undo takes back an earlier entry only; an undo of an undo is a redo.
 *
 * Read from the last entry to the first, each is live unless one already read takes it back: so no ring of undos can arise.
 */
export function findLiveCorrections(entries: readonly Entry[]): LiveLedger {
  const undone = new Set<string>();
  const corrections: Correction[] = [];
  const awaited = new Map<string, Undo>();
  for (const entry of entries.toSorted(compareEntries).toReversed()) {
    awaited.delete(entry.id);
    if (undone.has(entry.id)) continue;
    if (entry.kind !== "undo") corrections.push(entry);
    else {
      undone.add(entry.undoes);
      awaited.set(entry.undoes, entry);
    }
  }
  return { corrections: corrections.toReversed(), undone, idle: [...awaited.values()].toReversed() };
}

/** Make the entry that takes another back, now; a clock that runs behind is set a millisecond after what is undone. */
export function undoEntry(entry: Entry, now: Date): Entry {
  const when = new Date(Math.max(now.getTime(), Date.parse(entry.when) + 1)).toISOString();
  return makeEntry({ kind: "undo", when, undoes: entry.id });
}
