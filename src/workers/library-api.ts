import type { LibraryIndex } from "../library/index/library-index.ts";
import type { OwnAsked } from "./own-index.ts";

/** What the library's worker answers: the questions of `LibraryIndex`, and how to open it. */
export interface LibraryApi extends Questions {
  /**
   * Fetch and open the index whose manifest lies at an absolute URL; further calls for the same URL wait for the first.
   * Rejects when a file can't be had; the next call tries again. The index then holds the own articles that are asked for.
   */
  open(manifestUrl: string, own: OwnAsked | null): Promise<{ readonly total: number; readonly bundled: number }>;
  /** How far opening is, in files. */
  progress(): { readonly done: number; readonly total: number };
}

/** Each question waits for `open`, and is refused when nothing was opened. */
type Questions = {
  readonly [Name in Question]: (
    ...args: Parameters<LibraryIndex[Name]>
  ) => Promise<Awaited<ReturnType<LibraryIndex[Name]>>>;
};

type Question =
  | "search"
  | "histogram"
  | "facets"
  | "suggest"
  | "entity"
  | "companions"
  | "entities"
  | "mentionsOf"
  | "setReaderState"
  | "identify"
  | "setCorrections"
  | "warmUp";
