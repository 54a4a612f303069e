import type { DBSchema } from "idb";
import type { FileProblem } from "../../core/article/file-problem.ts";
import type { Migration } from "../migrations.ts";

/** A file that the reader added. */
export interface OwnFile {
  /** All names under which it came, with the folders of the walk, the first one first. */
  readonly names: readonly string[];
  readonly bytes: number;
  /** When it came, as ISO 8601 has it. */
  readonly at: string;
  /** "Kindle clippings, dated by saving". */
  readonly readAs: string;
  /** Ids of its articles. */
  readonly articles: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** What lists know of a shelf's articles before anything else of it is read. */
export interface OwnContentsRecord {
  readonly ids: readonly string[];
  readonly dates: readonly (string | null)[];
  readonly times: readonly (string | null)[];
}

/** A shelf: articles that came in together, laid out as a build lays out a pack, its mentions and its catalog. */
export interface OwnShelfRecord {
  /** The texts end to end, as slices of seeds. */
  readonly pack: Uint8Array<ArrayBuffer>;
  /** `MentionColumns` as JSON. */
  readonly mentions: string;
  /** `CatalogColumns` as JSON. */
  readonly rows: string;
  /** The sources that the articles name. */
  readonly sources: readonly (string | null)[];
}

/** Whom own articles name who is not in the bundled library. */
export interface OwnEntity {
  readonly id: string;
  readonly name: string;
}

/** What the browser keeps of the reader's own articles. Shelves are numbered from 1 in the order in which they came. */
export interface OwnSchema extends DBSchema {
  contents: { key: number; value: OwnContentsRecord };
  shelves: { key: number; value: OwnShelfRecord };
  /** By article id, the number of its shelf. */
  articles: { key: string; value: number };
  /** Ids of articles that the reader took out, and when; they lie there until nobody can undo it any more. */
  removed: { key: string; value: string };
  /** By SHA-256 of their bytes. */
  files: { key: string; value: OwnFile; indexes: { articles: string } };
  /** The bytes of files, by the same, where the reader wants them kept. */
  originals: { key: string; value: Uint8Array<ArrayBuffer> };
  /** By type and folded name: `person ismail haniyeh`. */
  entities: { key: string; value: OwnEntity };
  /** Segments of the index over whole shelves, which can be made again at any time. */
  segments: { key: string; value: Uint8Array };
  state: { key: "revision"; value: number };
}

export const ownStores = [
  "contents",
  "shelves",
  "articles",
  "removed",
  "files",
  "originals",
  "entities",
  "segments",
  "state",
] as const;

/** Never changed once published: readers have databases of every version. */
export const ownMigrations: readonly Migration<OwnSchema>[] = [
  (db) => {
    for (const name of [
      "contents",
      "shelves",
      "articles",
      "removed",
      "originals",
      "entities",
      "segments",
      "state",
    ] as const)
      db.createObjectStore(name);
    db.createObjectStore("files").createIndex("articles", "articles", { multiEntry: true });
  },
];
