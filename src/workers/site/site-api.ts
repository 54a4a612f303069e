import type { Entry } from "../../core/entities/ledger/entry.ts";
import type { RebuildStep } from "../../library/site/rebuild-library.ts";

/** What a reader takes away. */
export interface SiteRequest {
  /** The folder that this site lies in, as an absolute URL. */
  readonly base: string;
  /** The head of the bundled library, as its page has it. */
  readonly headText: string;
  /** The name of the database of own articles; null where the browser has none. */
  readonly own: string | null;
  /** The reader's corrections. */
  readonly entries: readonly Entry[];
}

/** What was made. */
export interface SavedSite {
  readonly file: Blob;
  readonly articles: number;
  /** Files of the app that could not be had, which few readers miss: models of other languages. */
  readonly missing: readonly string[];
}

/** How far it is. */
export interface SiteProgress {
  readonly step: "fetching" | RebuildStep | "packing";
  readonly done: number;
  readonly total: number;
}

/** What the worker answers that saves sites. */
export interface SiteApi {
  /** Make a ZIP of a site with all that the reader has. Rejects, in words for the reader, when a file of the app or the library cannot be had. */
  saveSite(request: SiteRequest): Promise<SavedSite>;
  /** Make one page of it: an HTML file that opens by itself. Rejects as `saveSite`, and when the library is too large for one. */
  saveOnePage(request: SiteRequest): Promise<SavedSite>;
  progress(): SiteProgress;
}
