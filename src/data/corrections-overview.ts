import { useQuery } from "@tanstack/react-query";
import type { Correction, Entry } from "../core/entities/ledger/entry.ts";
import { stepToLive } from "../core/entities/ledger/live-corrections.ts";
import { stepToJoined } from "../core/entities/ledger/replay-order.ts";
import { findNextRedo, findNextUndo, published, type Origins } from "../core/entities/ledger/undo-steps.ts";
import { isStep, runInBreaths, runSteps, type Steps } from "../core/text/steps.ts";
import { makeBreather } from "../platform/breather.ts";
import type { PublishedCorrections } from "./corrections-published.ts";
import type { Ledger } from "./corrections.ts";
import { numberOf } from "./corrections-worker.ts";

/** All corrections, the reader's and those that the library was built with. */
export interface CorrectionsOverview {
  /** In the order of replay. */
  readonly entries: readonly Entry[];
  /** Where those come from that the reader did not make. */
  readonly origins: Origins;
  /** In force, the latest first. */
  readonly live: readonly Correction[];
  /** Not in force, the latest first. */
  readonly undone: readonly Correction[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Entries up to which all is worked out at once, in some milliseconds. */
const mostAtOnce = 2_000;

/** What the page of corrections shows, worked out while it breathes; what was shown before until then, and null where there is nothing yet. */
export function useCorrectionsOverview(own: Ledger | null, built: PublishedCorrections): CorrectionsOverview | null {
  const steps = () => stepToOverview(own ?? nobodys, built);
  const { data } = useQuery({
    queryKey: ["corrections overview", numberOf(own?.entries ?? nobodys.entries), numberOf(built.entries)],
    queryFn: () => runInBreaths(steps(), makeBreather()),
    initialData: () =>
      own !== null && own.entries.length + built.entries.length <= mostAtOnce ? runSteps(steps()) : undefined,
    enabled: own !== null,
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
    gcTime: 0,
  });
  return data ?? null;
}

const nobodys: Pick<Ledger, "entries" | "origins"> = { entries: [], origins: new Map() };

function* stepToOverview(
  own: Pick<Ledger, "entries" | "origins">,
  built: Pick<PublishedCorrections, "entries" | "ids">,
): Steps<CorrectionsOverview> {
  const entries = yield* stepToJoined([built.entries, own.entries]);
  const { corrections, undone } = yield* stepToLive(entries);
  yield* stepToLive(own.entries);
  return {
    entries,
    origins: yield* stepToOrigins(built.ids, own),
    live: corrections.toReversed(),
    undone: yield* stepToUndone(entries, undone),
    canUndo: findNextUndo(own.entries, own.origins) !== null,
    canRedo: findNextRedo(own.entries, own.origins) !== null,
  };
}

/** What the library was built with is not the reader's own, unless the reader made it here. */
function* stepToOrigins(
  ids: ReadonlySet<string>,
  { entries, origins }: Pick<Ledger, "entries" | "origins">,
): Steps<Origins> {
  if (ids.size === 0) return origins;
  const all = new Map<string, string>();
  let done = 0;
  for (const id of ids) {
    all.set(id, published);
    if (isStep((done += 1))) yield;
  }
  for (const { id } of entries) {
    const origin = origins.get(id);
    if (origin !== undefined) all.set(id, origin);
    else all.delete(id);
    if (isStep((done += 1))) yield;
  }
  return all;
}

function* stepToUndone(entries: readonly Entry[], undone: ReadonlySet<string>): Steps<readonly Correction[]> {
  const found: Correction[] = [];
  if (undone.size === 0) return found;
  for (const [at, entry] of entries.entries()) {
    if (entry.kind !== "undo" && undone.has(entry.id)) found.push(entry);
    if (isStep(at)) yield;
  }
  return found.toReversed();
}
