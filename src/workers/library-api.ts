import type { LibraryIndex } from "../library/index/library-index.ts";
import type { SearchRequest, SearchResult } from "../library/index/questions.ts";
import type { CorrectionsApi } from "./corrections-api.ts";
import type { OwnAsked } from "./own-index.ts";

/** What the library's worker answers: the questions of `LibraryIndex`, and how to open it. */
export interface LibraryApi extends Omit<Questions, "search">, CorrectionsApi {
  /** Find articles. The places of all that are found are handed over, and not copied. */
  search(request: SearchRequest): Promise<SearchResult<Uint32Array<ArrayBuffer>>>;
  /**
   * Open the index whose manifest lies at an absolute URL; further calls for the same URL wait for the first. The manifest is fetched
   * unless it is given. Rejects when it can't be had; the next call tries again. The index then holds the own
   * articles that are asked for; undefined leaves those it holds.
   */
  open(
    manifestUrl: string,
    articles: OwnAsked | null | undefined,
    manifest?: Uint8Array<ArrayBuffer> | null,
    /** Where the manifest of its told times lies; null or left out where it has none. They are fetched by the first question about them. */
    toldUrl?: string | null,
  ): Promise<{ readonly total: number; readonly bundled: number }>;
  /**
   * Open the index as `open` does and have ready what the screen at an address, by its hash, will ask. What goes wrong is said again to that
   * screen's own question.
   */
  foresee(manifestUrl: string, hash: string): void;
  /** Ask a question of what had been printed by a day, `YYYY-MM-DD`; `args` are the question's own. */
  asOf(day: string, question: AsOfQuestion, args: readonly unknown[]): Promise<unknown>;
  /** How much of the index is here, in files; all of it is fetched after the first answer. */
  progress(): { readonly done: number; readonly total: number };
}

/** Each question waits for `open`, and is refused when nothing was opened. */
type Questions = {
  readonly [Name in Question]: (
    ...args: Parameters<LibraryIndex[Name]>
  ) => Promise<Awaited<ReturnType<LibraryIndex[Name]>>>;
};

/** Questions that are answered as of a day too. */
export type AsOfQuestion =
  | "search"
  | "histogram"
  | "facets"
  | "suggest"
  | "entity"
  | "companions"
  | "entities"
  | "mentionsOf"
  | "told"
  | "doubts"
  | "sample"
  | "toldBars"
  | "silences"
  | "chronology"
  | "identify"
  | "findNames"
  | "findSources";

type Question = AsOfQuestion | "setReaderState" | "warmUp";
