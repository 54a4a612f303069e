import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { RowEntity } from "../../core/catalog/row.ts";
import type { LibraryIndex } from "../index/library-index.ts";

/** An article as the library was built with it: its text, and whom it names. */
export interface BuiltText {
  readonly id: string;
  readonly date: string | null;
  readonly title: string;
  readonly text: string;
  readonly mentions: readonly ResolvedMention[];
  readonly entities: ReadonlyMap<string, RowEntity>;
}

/** What working out corrections takes of a library: its index, its texts, and to let others have the thread. */
export interface CorrectableLibrary extends Pick<LibraryIndex, "search" | "entity" | "entities" | "findPlaces"> {
  /** Read articles one after the other, from one pack to the next. A place without an article is passed over. */
  readonly readAt: (places: readonly number[], signal: AbortSignal) => AsyncGenerator<BuiltText>;
  /** To be awaited between pieces of long work. */
  readonly breathe: () => Promise<void>;
}

/** More than any library has. */
export const allPlaces = 10_000_000;
