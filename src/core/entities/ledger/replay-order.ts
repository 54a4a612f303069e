import { isStep, runSteps, type Steps } from "../../text/steps.ts";
import { compareEntries, type Entry } from "./entry.ts";

/** Ledgers are never altered: each is put in order once, and one that is in order is known to be. */
const inOrder = new WeakMap<readonly Entry[], readonly Entry[]>();
/** Those in order that hold no entry twice. */
const joined = new WeakSet<readonly Entry[]>();

/** The entries of a ledger in the order of replay; the ledger itself where they are. */
export function inReplayOrder(entries: readonly Entry[]): readonly Entry[] {
  return inOrder.get(entries) ?? runSteps(stepToOrder(entries));
}

/** As `inReplayOrder`, in steps. */
export function* stepToOrder(entries: readonly Entry[]): Steps<readonly Entry[]> {
  const known = inOrder.get(entries);
  if (known !== undefined) return known;
  const ordered = (yield* stepToTell(entries)) ? entries : yield* stepToSorted(entries);
  inOrder.set(entries, ordered);
  inOrder.set(ordered, ordered);
  return ordered;
}

/** The entries of several ledgers in the order of replay, each once; where one alone says anything and has that already, that ledger itself. */
export function* stepToJoined(ledgers: readonly (readonly Entry[])[]): Steps<readonly Entry[]> {
  let all: readonly Entry[] = [];
  for (const ledger of ledgers) {
    if (ledger.length === 0) continue;
    const ordered = yield* stepToOrder(ledger);
    all = all.length === 0 ? ordered : yield* stepToMerged(all, ordered);
  }
  if (joined.has(all)) return all;
  // An id is a hash of all that the entry says, its time too, and no reader of ledgers believes another: equal ones come one behind the other.
  // Found by ids in a map, hundreds of thousands take more than twice the time of half as many.
  const unique = (yield* stepToTell(all, 1)) ? all : all.filter(({ id }, at) => id !== all[at + 1]?.id);
  inOrder.set(unique, unique);
  joined.add(unique);
  return unique;
}

/** Whether each entry comes at least so far behind the one before it: 0 where it may be the same, 1 where its id may not. */
function* stepToTell(entries: readonly Entry[], least: 0 | 1 = 0): Steps<boolean> {
  for (let at = 1; at < entries.length; at += 1) {
    const [before, entry] = [entries[at - 1]!, entries[at]!];
    if (least === 1 ? before.id === entry.id : compareEntries(before, entry) > 0) return false;
    if (isStep(at)) yield;
  }
  return true;
}

/** Entries that are sorted at once, in a few milliseconds. */
const sortedAtOnce = 2_000;

function* stepToSorted(entries: readonly Entry[]): Steps<readonly Entry[]> {
  let parts: (readonly Entry[])[] = [];
  for (let at = 0; at < entries.length; at += sortedAtOnce) {
    parts.push(entries.slice(at, at + sortedAtOnce).toSorted(compareEntries));
    yield;
  }
  while (parts.length > 1) {
    const merged: (readonly Entry[])[] = [];
    for (let at = 0; at < parts.length; at += 2) merged.push(yield* stepToMerged(parts[at] ?? [], parts[at + 1] ?? []));
    parts = merged;
  }
  return parts[0] ?? [];
}

function* stepToMerged(first: readonly Entry[], second: readonly Entry[]): Steps<readonly Entry[]> {
  const [last, next] = [first.at(-1), second[0]];
  // What is added comes last.
  if (last === undefined || next === undefined || compareEntries(last, next) <= 0) return [...first, ...second];
  const merged: Entry[] = [];
  let [a, b] = [0, 0];
  while (a < first.length && b < second.length) {
    merged.push(compareEntries(first[a]!, second[b]!) <= 0 ? first[a++]! : second[b++]!);
    if (isStep(merged.length)) yield;
  }
  return merged.concat(first.slice(a), second.slice(b));
}
