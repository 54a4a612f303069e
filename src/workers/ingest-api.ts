import type { NameToFind } from "../library/index/imports.ts";
import type { FileProblem } from "../core/article/file-problem.ts";
import type { OwnToRestore } from "./restore-own.ts";

/** A file as the page hands it over. */
export interface GivenFile {
  readonly blob: Blob;
  /** Its name, with the folders of the walk. */
  readonly path: string;
}

/** What a file held. */
export interface FileRead {
  readonly readAs: string;
  /** Articles that are new and now held, to be tagged and put in. */
  readonly fresh: number;
  /** Articles that are there already. */
  readonly already: number;
  readonly problems: readonly FileProblem[];
}

/** How far tagging is. */
export interface Tagged {
  /** Texts that are still to be tagged. */
  readonly left: number;
  /** Why texts stay without their names: the model did not load. Null while all is well. */
  readonly trouble: string | null;
}

/** What was put in. */
export interface PutIn {
  /** Those put back among them. */
  readonly articles: number;
  /** Articles that another tab put in first. */
  readonly already: number;
}

/** What the worker that reads files answers. It holds what it read until `put`; a new worker holds nothing. */
export interface IngestApi {
  /** Name the database, and say whether the bytes of files are to be kept. */
  open(store: string, keepsOriginals: boolean): Promise<void>;
  /** Read a file into articles. A file whose bytes came before is not read again. */
  read(file: GivenFile): Promise<FileRead>;
  /** Find the names in texts that are held, for so many milliseconds; how many are left. */
  tag(ms: number): Promise<Tagged>;
  /** Whom the tagged texts name, but for those whom own articles named before. */
  names(): Promise<readonly NameToFind[]>;
  /**
   * Put the tagged texts in, with the files of which nothing else is held; `ids` are those of `names`. When it resolves they are kept.
   * Rejects with a `QuotaExceededError` when the browser has no room; what is held stays so.
   */
  put(ids: readonly string[]): Promise<PutIn>;
  /** Put articles and files of a backup in, all or none of them; how many articles came. Rejects as `put` does. */
  restore(store: string, batch: OwnToRestore): Promise<number>;
}
