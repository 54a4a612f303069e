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
  const undos = ordered.filter((entry): entry is Undo => entry.kind === "undo");
  const corrections = ordered.filter((entry): entry is Correction => entry.kind !== "undo");
  if (undos.length === 0) return { corrections, undone: new Set(), idle: [] };
  const { undone, absent } = findUndone(ordered, undos);
  const isLive = ({ id }: Entry) => !undone.has(id);
  return {
    corrections: corrections.filter(isLive),
    undone,
    idle: undos.filter((undo) => isLive(undo) && absent.has(undo.undoes)),
  };
}

/**
 * Ids that an undo in force takes back, and ids that undos name and no entry bears.
 *
 * Each is settled once all that undo it are: without recursion, since a ledger may undo undos a hundred thousand deep, and by numbers, since sets and
 * lists for each of as many ids would be most of the work.
 */
function findUndone(
  ordered: readonly Entry[],
  undos: readonly Undo[],
): { readonly undone: ReadonlySet<string>; readonly absent: ReadonlySet<string> } {
  /** What some undo names, by number. */
  const numbers = new Map<string, number>();
  for (const { undoes } of undos) if (!numbers.has(undoes)) numbers.set(undoes, numbers.size);
  /** The first undo of each, and of each undo the next that names the same; -1 for none. */
  const first = new Int32Array(numbers.size).fill(-1);
  const next = new Int32Array(undos.length);
  /** An undo's own number; -1 where nothing takes it back, so that it is in force. */
  const numberOf = new Int32Array(undos.length);
  for (let at = undos.length - 1; at >= 0; at -= 1) {
    const undo = undos[at];
    const named = numbers.get(undo?.undoes ?? "") ?? 0;
    next[at] = first[named] ?? -1;
    first[named] = at;
    numberOf[at] = numbers.get(undo?.id ?? "") ?? -1;
  }
  const [present, begun, undone] = [0, 1, 2].map(() => new Uint8Array(numbers.size)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const hasLiveUndo = (named: number): boolean => {
    for (let undo = first[named] ?? -1; undo !== -1; undo = next[undo] ?? -1) {
      const undoNumber = numberOf[undo] ?? -1;
      if (undoNumber === -1 || undone[undoNumber] === 0) return true;
    }
    return false;
  };
  for (let last = ordered.length - 1; last >= 0; last -= 1) {
    const number = numbers.get(ordered[last]?.id ?? "");
    if (number === undefined) continue;
    present[number] = 1;
    const open = begun[number] === 1 ? [] : [number];
    for (let named = open.at(-1); named !== undefined; named = open.at(-1)) {
      const depth = open.length;
      if (begun[named] === 0) {
        begun[named] = 1;
        for (let undo = first[named] ?? -1; undo !== -1; undo = next[undo] ?? -1) {
          const undoNumber = numberOf[undo] ?? -1;
          if (undoNumber !== -1 && begun[undoNumber] === 0) open.push(undoNumber);
        }
      }
      if (open.length > depth) continue;
      open.pop();
      if (hasLiveUndo(named)) undone[named] = 1;
    }
  }
  // What is undone but not in the ledger yet is undone when it comes.
  for (let named = 0; named < undone.length; named += 1) if (hasLiveUndo(named)) undone[named] = 1;
  const [undoneIds, absent] = [new Set<string>(), new Set<string>()];
  for (const [id, number] of numbers) {
    if (undone[number] === 1) undoneIds.add(id);
    if (present[number] === 0) absent.add(id);
  }
  return { undone: undoneIds, absent };
}

/** Make the entry that takes another back, at a time that `nextTime` gave. */
export function undoEntry(entry: Entry, when: string): Entry {
  return makeEntry({ kind: "undo", when, undoes: entry.id });
}
