import type { NameKind } from "./article-names.ts";
import type { Sighting } from "./sighting-table.ts";

/** Sightings that mean one entity. */
export interface Cluster {
  readonly kind: NameKind;
  /** Of what it is a cluster: key of its name. */
  readonly key: string;
  readonly sightings: readonly Sighting[];
}
