import type { NameToFind } from "../library/index/imports.ts";
import type { FileProblem } from "../core/article/file-problem.ts";
import type { OwnersWord } from "../core/article/owners-word.ts";
import type { ToldOfFiles } from "../core/article/settle-texts.ts";
import type { OlderFile } from "../platform/own/older-files.ts";
import type { OwnToRestore } from "./restore-own.ts";

/** A file that is kept, by its hash. */
export type KeptFile = Pick<OlderFile, "hash" | "bytes" | "pages">;

/** A file as the page hands it over. */
export interface GivenFile {
  readonly blob: Blob;
  /** Its name, with the folders of the walk. */
  readonly path: string;
  /** The pages that it lists, which came with it and are read with it; absent where it is no METS. */
  readonly pages?: readonly GivenFile[];
  /** The browser named it and did not give it: it is reported and not read. */
  readonly isLost?: boolean;
  /** It was added before, and its bytes are those that are kept of it, whatever `blob` is: it is read anew. */
  readonly kept?: KeptFile;
  /** By which `ahead` and `read` mean the same file. */
  readonly number?: number;
}

/** What a file held. */
export interface FileRead {
  readonly readAs: string;
  /** Articles that are new, or read otherwise than before, and now held, to be tagged and put in. */
  readonly fresh: number;
  /** Articles that are there already. */
  readonly already: number;
  readonly problems: readonly FileProblem[];
  /** In which orders dates in digits surely stand in it: true for the day first. */
  readonly orders: readonly boolean[];
  /** Nothing is held: a date hangs on files that are still to be read, so it is to be read again when they are. */
  readonly isOpen: boolean;
}

/** What `library.json` says of the files beside it; `word` is null where the file is something else. */
export interface WordRead {
  readonly word: OwnersWord | null;
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
  /** Which of the files are the pages that another one lists (METS): by their numbers among `files`, each list and behind it its pages. */
  issues(files: readonly GivenFile[]): Promise<readonly (readonly number[])[]>;
  /** Fetch the bytes of files that will be read next, while others are. */
  ahead(files: readonly GivenFile[]): Promise<void>;
  /**
   * Read a file into articles, by what is told of it, and find names in them for so many milliseconds. A file whose bytes came before is
   * read again only where earlier readers read it.
   */
  read(file: GivenFile, told: ToldOfFiles, tagMs: number): Promise<FileRead & Tagged>;
  /** Read the owner's word on the files that come with it, of which `folders` are all. */
  word(file: GivenFile, folders: readonly string[]): Promise<WordRead>;
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
