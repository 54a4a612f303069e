import type { Correction, Entry, Undo } from "./entry.ts";
import { compareEntries } from "./entry.ts";
import { findLiveCorrections } from "./live-corrections.ts";

/** Find what Undo takes back next: the latest correction in force; null when there is none. */
export function findNextUndo(entries: readonly Entry[]): Correction | null {
  return findLiveCorrections(entries).corrections.at(-1) ?? null;
}

/** Find the entry that must be undone to bring a correction back; null when the correction is in force, or not there. */
export function findUndoOf(entries: readonly Entry[], id: string): Undo | null {
  const { undone } = findLiveCorrections(entries);
  return undone.has(id) ? (liveUndos(entries, undone).findLast(({ undoes }) => undoes === id) ?? null) : null;
}

/**
 * Find what Redo brings back next: the undo made last, as long as nothing was corrected since; null when there is none.
 *
 *     C1  C2  undo C2  undo C1      Redo brings back C1, then C2
 *     C1  C2  undo C2  C3           nothing: C3 went another way
 */
export function findNextRedo(
  entries: readonly Entry[],
): { readonly undo: Undo; readonly correction: Correction } | null {
  const { undone } = findLiveCorrections(entries);
  const corrections = new Map(entries.flatMap((entry) => (entry.kind === "undo" ? [] : [[entry.id, entry] as const])));
  const last = liveUndos(entries, undone).findLast(({ undoes }) => corrections.has(undoes));
  if (last === undefined) return null;
  const correction = corrections.get(last.undoes);
  const isOvertaken = [...corrections.values()].some((other) => compareEntries(other, last) > 0);
  return correction === undefined || isOvertaken ? null : { undo: last, correction };
}

/** A time for a new entry: now, or just after the last one where its clock was ahead, so that it is replayed last. */
export function nextTime(entries: readonly Entry[], now: Date): string {
  const last = entries.reduce((latest, { when }) => Math.max(latest, Date.parse(when)), 0);
  return new Date(Math.max(now.getTime(), last + 1)).toISOString();
}

function liveUndos(entries: readonly Entry[], undone: ReadonlySet<string>): Undo[] {
  return entries
    .toSorted(compareEntries)
    .filter((entry): entry is Undo => entry.kind === "undo" && !undone.has(entry.id));
}
