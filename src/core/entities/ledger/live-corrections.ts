import { compareEntries } from "./entry.ts";
import type { Correction, Entry, Undo } from "./entry.ts";
import { makeEntry } from "./entry-id.ts";

/** What a ledger says once every undo and redo is counted. */
export interface LiveLedger {
  /** In the order of replay. */
  readonly corrections: readonly Correction[];
  /** Ids of entries that an undo in force takes back. */
  readonly undone: ReadonlySet<string>;
  /** Undo entries for which there is nothing to undo. */
  readonly idle: readonly Undo[];
}

/**
 * Leave out what was undone. An undo of an undo is a redo.
 *
 *     C  ◄─ U1  ◄─ U2      U2 takes back U1, so C is in force
 *      ◄─ U3               and is not, once it is undone again
 *
 * An undo names what it takes back by a hash of it, so it was made after it, whatever their clocks said: times do not count here.
 * For the same reason no ring of undos arises; in one that was forged, the last in the order of replay is in force.
 */
export function findLiveCorrections(entries: readonly Entry[]): LiveLedger {
  const ordered = entries.toSorted(compareEntries);
  const undosOf = new Map<string, Undo[]>();
  const ids = new Set<string>();
  for (const entry of ordered) {
    ids.add(entry.id);
    if (entry.kind !== "undo") continue;
    const undos = undosOf.get(entry.undoes);
    if (undos === undefined) undosOf.set(entry.undoes, [entry]);
    else undos.push(entry);
  }
  const undone = findUndone(ordered, undosOf);
  const isLive = ({ id }: Entry) => !undone.has(id);
  return {
    corrections: ordered.filter((entry): entry is Correction => entry.kind !== "undo" && isLive(entry)),
    undone,
    idle: ordered.filter((entry): entry is Undo => entry.kind === "undo" && isLive(entry) && !ids.has(entry.undoes)),
  };
}

/** Ids that an undo in force takes back. Each is settled once all that undo it are: without recursion, since a ledger may undo undos a hundred thousand deep. */
function findUndone(ordered: readonly Entry[], undosOf: ReadonlyMap<string, readonly Undo[]>): ReadonlySet<string> {
  const undone = new Set<string>();
  const settled = new Set<string>();
  const begun = new Set<string>();
  for (const { id } of ordered.toReversed()) {
    const open = [id];
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const undos = settled.has(at) ? [] : (undosOf.get(at) ?? []);
      const awaited = begun.has(at) ? [] : undos.filter((undo) => !begun.has(undo.id));
      begun.add(at);
      for (const undo of awaited) open.push(undo.id);
      if (awaited.length > 0) continue;
      open.pop();
      settled.add(at);
      if (undos.some((undo) => !undone.has(undo.id))) undone.add(at);
    }
  }
  // What is undone but not in the ledger yet is undone when it comes.
  for (const [id, undos] of undosOf) if (undos.some((undo) => !undone.has(undo.id))) undone.add(id);
  return undone;
}

/** Make the entry that takes another back, at a time that `nextTime` gave. */
export function undoEntry(entry: Entry, when: string): Entry {
  return makeEntry({ kind: "undo", when, undoes: entry.id });
}
