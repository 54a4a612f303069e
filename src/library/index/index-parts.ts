import type { CommonEntities } from "./common-entities.ts";
import type { FirstAnswersFile } from "./first-answers.ts";
import type { NameFiles } from "./name-files.ts";
import type { PartCache, Wanted } from "./part-store.ts";
import type { Segment } from "./segment.ts";

/** What an index is opened with. */
export interface IndexParts {
  /** The bundled ones, newest first. */
  readonly segments: readonly Segment[];
  readonly names: NameFiles;
  readonly first: FirstAnswersFile;
  readonly common: CommonEntities;
  readonly nationalities: readonly (readonly [place: string, people: string])[];
  readonly wanted: Wanted;
  readonly cache: PartCache;
}
