import { farTime, firstTime } from "./bounds.ts";
import type { Correction, Entry, Undo } from "./entry.ts";
import { compareEntries } from "./entry.ts";
import { findLiveCorrections } from "./live-corrections.ts";
import { inReplayOrder } from "./replay-order.ts";

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
  const isNamed = namedByUndos(entries);
  const named = new Set(entries.filter(({ id }) => isNamed(id)).map(({ id }) => id));
  // What a file undid of its own stays undone when the file is taken back.
  const reachesOut = ({ id, undoes }: Undo) => named.has(undoes) && origins.get(undoes) !== origins.get(id);
  const isStep = (entry: Entry) => !undone.has(entry.id) && (entry.kind !== "undo" || reachesOut(entry));
  const last = corrections.findLast(({ id }) => !origins.has(id));
  let file = "";
  for (const entry of entries) {
    const origin = origins.get(entry.id) ?? published;
    if (origin > file && origin !== published && isStep(entry)) file = origin;
  }
  if (last !== undefined && last.when > file) return { entries: [last], corrections: [last] };
  if (file === "") return null;
  const brought = entries.filter((entry) => origins.get(entry.id) === file && isStep(entry));
  return { entries: brought, corrections: corrections.filter(({ id }) => origins.get(id) === file) };
}

/** The function that tells whether some undo names an id. */
function namedByUndos(entries: readonly Entry[]): (id: string) => boolean {
  const named = new Set<string>();
  for (const entry of entries) if (entry.kind === "undo") named.add(entry.undoes);
  return named.size === 0 ? () => false : (id) => named.has(id);
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
  const isNamed = namedByUndos(entries);
  const byId = new Map<string, Entry>();
  for (const entry of entries) if (isNamed(entry.id)) byId.set(entry.id, entry);
  if (byId.size === 0) return null;
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
  const files = filesOf(origins).map((origin) => Date.parse(origin));
  const far = new Set(files.filter((time) => time >= farTime));
  let last = Math.max(firstTime - 1, ...files.filter((time) => time < farTime));
  let second: string | null = null;
  // The latest come last, and one second is in any order: its first may be written without a fraction.
  for (const { when } of inReplayOrder(entries).toReversed()) {
    if (second !== null && !when.startsWith(second)) break;
    const time = Date.parse(when);
    if (time >= farTime) far.add(time);
    else {
      last = Math.max(last, time);
      second ??= when.slice(0, "2026-11-23T14:00:00".length);
    }
  }
  let time = Math.max(Math.min(now.getTime(), farTime - 1), last + 1);
  while (far.has(time)) time += 1;
  return new Date(time).toISOString();
}

/** The times at which files were taken in. A map of origins is never altered. */
function filesOf(origins: Origins): readonly string[] {
  const known = files.get(origins) ?? [...new Set(origins.values())].filter((origin) => origin !== published);
  files.set(origins, known);
  return known;
}

const files = new WeakMap<Origins, readonly string[]>();

function isBefore({ when }: Entry, time: number): boolean {
  return Date.parse(when) < time;
}

function liveUndos(entries: readonly Entry[], undone: ReadonlySet<string>): Undo[] {
  return inReplayOrder(entries).filter((entry): entry is Undo => entry.kind === "undo" && !undone.has(entry.id));
}
