import type { EntityReference, Entry } from "./entry.ts";
import { findLiveCorrections } from "./live-corrections.ts";

/** Refer to an entity by the name that the texts give it: a name that the reader chose is no name for the next build to find it by. */
export function referTo({ id, name, type }: EntityReference, entries: readonly Entry[]): EntityReference {
  const renamed = findLiveCorrections(entries).corrections.find(
    (correction) => correction.kind === "rename" && correction.entity.id === id,
  );
  return renamed?.kind === "rename" ? { ...renamed.entity, type } : { id, name, type };
}
