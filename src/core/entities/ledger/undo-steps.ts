import { farTime, firstTime } from "./bounds.ts";
import type { Correction, Entry, Undo } from "./entry.ts";
import { compareEntries } from "./entry.ts";
import { findLiveCorrections } from "./live-corrections.ts";

/**
 * Where the entries come from that the reader did not make: by id, the time at which a file was taken in, or `published`.
 *
 * A file is one step of undo and redo, at that time; what the library was built with is none.
 */
export type Origins = ReadonlyMap<string, string>;

/** The origin of entries that the library was built with. */
export const published = "published";

/** What one press of Undo or Redo does: takes back these entries. */
export interface Step {
  readonly entries: readonly Entry[];
  /** The corrections that it takes out of force or brings back, in the order of replay. */
  readonly corrections: readonly Correction[];
}

const ownAll: Origins = new Map();

/** Find what Undo takes back next: the latest correction in force, or all that the file brought which was taken in since; null when there is none. */
export function findNextUndo(entries: readonly Entry[], origins: Origins = ownAll): Step | null {
  const { corrections, undone } = findLiveCorrections(entries);
  const named = new Set(entries.flatMap((entry) => (entry.kind === "undo" ? [entry.undoes] : [])));
  const ids = new Map(entries.flatMap((entry) => (named.has(entry.id) ? [[entry.id, entry] as const] : [])));
  const isInForce = (entry: Entry) => !undone.has(entry.id);
  // What a file undid of its own stays undone when the file is taken back.
  const reachesOut = (entry: Entry): entry is Undo => {
    const undoes = entry.kind === "undo" ? ids.get(entry.undoes) : undefined;
    return undoes !== undefined && origins.get(undoes.id) !== origins.get(entry.id);
  };
  const last = corrections.findLast(({ id }) => !origins.has(id));
  const steps = entries.filter((entry) => isInForce(entry) && (entry.kind !== "undo" || reachesOut(entry)));
  const file = steps.reduce((latest, { id }) => {
    const origin = origins.get(id) ?? published;
    return origin !== published && origin > latest ? origin : latest;
  }, "");
  if (last !== undefined && last.when > file) return { entries: [last], corrections: [last] };
  if (file === "") return null;
  const brought = steps.filter(({ id }) => origins.get(id) === file);
  return { entries: brought, corrections: corrections.filter(({ id }) => origins.get(id) === file) };
}

/** Find the entry that must be undone to bring a correction back; null when the correction is in force, or not there. */
export function findUndoOf(entries: readonly Entry[], id: string): Undo | null {
  const { undone } = findLiveCorrections(entries);
  return undone.has(id) ? (liveUndos(entries, undone).findLast(({ undoes }) => undoes === id) ?? null) : null;
}

/**
 * Find what Redo brings back next: the undo made last, as long as nothing was corrected or taken in since; null when there is none.
 *
 *     C1  C2  undo C2  undo C1      Redo brings back C1, then C2
 *     C1  C2  undo C2  C3           nothing: C3 went another way
 *
 * Undos of the same time were one step, and are brought back as one.
 */
export function findNextRedo(entries: readonly Entry[], origins: Origins = ownAll): Step | null {
  const { undone } = findLiveCorrections(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry] as const));
  const undos = liveUndos(entries, undone).filter(({ id, undoes }) => !origins.has(id) && byId.has(undoes));
  const last = undos.findLast(({ undoes }) => byId.get(undoes)?.kind !== "undo" || origins.has(undoes));
  if (last === undefined) return null;
  const isOvertaken = entries.some((entry) => {
    const origin = origins.get(entry.id);
    return origin === undefined
      ? entry.kind !== "undo" && compareEntries(entry, last) > 0 && isBefore(entry, farTime)
      : origin !== published && origin > last.when;
  });
  if (isOvertaken) return null;
  const step = undos.filter(({ when }) => when === last.when);
  const corrections = step.flatMap(({ undoes }) => {
    const entry = byId.get(undoes);
    return entry === undefined || entry.kind === "undo" ? [] : [entry];
  });
  return { entries: step, corrections: corrections.toSorted(compareEntries) };
}

/**
 * A time for a new entry: now, or just after the last one where its clock was ahead, so that it is replayed last. Never one that
 * a ledger is not read with again.
 *
 * Lines of the last year that can be written are passed over, since nothing could follow the last of them; where a line of the
 * moment before that year is followed, its first moments that are free are taken one by one.
 */
export function nextTime(entries: readonly Entry[], now: Date, origins: Origins = ownAll): string {
  // A file taken in is a step too, and what follows it is later.
  const files = [...new Set(origins.values())].filter((origin) => origin !== published);
  const far = new Set<number>();
  let last = firstTime - 1;
  for (const when of [...files, ...entries.map((entry) => entry.when)]) {
    const time = Date.parse(when);
    if (time < farTime) last = Math.max(last, time);
    else far.add(time);
  }
  let time = Math.max(Math.min(now.getTime(), farTime - 1), last + 1);
  while (far.has(time)) time += 1;
  return new Date(time).toISOString();
}

function isBefore({ when }: Entry, time: number): boolean {
  return Date.parse(when) < time;
}

function liveUndos(entries: readonly Entry[], undone: ReadonlySet<string>): Undo[] {
  return entries
    .toSorted(compareEntries)
    .filter((entry): entry is Undo => entry.kind === "undo" && !undone.has(entry.id));
}
