import type { DBSchema } from "idb";
import type { FileProblem } from "../../core/article/file-problem.ts";
import type { OwnersWord } from "../../core/article/owners-word.ts";
import type { Migration } from "../migrations.ts";

/** A file that the reader added. */
export interface OwnFile {
  /** All names under which it came, with the folders of the walk, the first one first. */
  readonly names: readonly string[];
  /** The files beside it that it lists and that were read as its pages, in the order in which it lists them; absent where it lists none. */
  readonly pages?: readonly string[];
  readonly bytes: number;
  /** When it came, as ISO 8601 has it. */
  readonly at: string;
  /** "Kindle clippings, dated by saving". */
  readonly readAs: string;
  /** Ids of its articles. */
  readonly articles: readonly string[];
  readonly problems: readonly FileProblem[];
  /** The version of the readers that read it; absent where it was read before they had one. */
  readonly readers?: number;
  /** What its owner said of it, by a `library.json` beside it; absent where nothing was said. */
  readonly told?: { readonly word: OwnersWord; readonly root: string };
  /** What it was before it was read anew, as long as that can be undone. */
  readonly earlier?: EarlierReading;
}

/** A file as it was read before it was read anew. */
export interface EarlierReading extends Pick<OwnFile, "readAs" | "articles" | "problems" | "readers"> {
  /** Those of its articles that gave way to others. */
  readonly dropped: readonly string[];
  /** Which article another one gave way to. */
  readonly moves: readonly (readonly [from: string, to: string])[];
}

/** What lists know of a shelf's articles before anything else of it is read. */
export interface OwnContentsRecord {
  readonly ids: readonly string[];
  readonly dates: readonly (string | null)[];
  readonly times: readonly (string | null)[];
  /** Ids of articles of it that stand on another shelf now; absent where there are none. */
  readonly gone?: readonly string[];
  /** Ids of articles that stood on another shelf before, and on which; absent where there are none. */
  readonly renews?: readonly (readonly [id: string, shelf: number])[];
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

/** Articles to be put on one shelf, with the files that they came from. */
export interface NewShelf {
  readonly contents: OwnContentsRecord;
  /** Makes the shelf, once its number is known, which its rows name. */
  readonly build: (shelf: number) => OwnShelfRecord;
  /** By type and folded name. */
  readonly entities: readonly (readonly [key: string, entity: OwnEntity])[];
  /** Articles that are here already, and stand on this shelf from now on. */
  readonly renews?: ReadonlySet<string>;
}

/** A file that came, by the hash of its bytes. */
export interface NewFile {
  readonly hash: string;
  readonly file: OwnFile;
  /** Its bytes, where they are to be kept. */
  readonly original: Uint8Array<ArrayBuffer> | null;
  /** The bytes of its pages, in their order; absent where they are not to be kept, or it has none. */
  readonly pageOriginals?: readonly Uint8Array<ArrayBuffer>[];
  /** Of a file that was read anew: articles of it that go unless another file holds them. What the reader took out of it stays out. */
  readonly drops?: readonly string[];
}

/** What the browser keeps of the reader's own articles. Shelves are numbered from 1 in the order in which they came. */
export interface OwnSchema extends DBSchema {
  contents: { key: number; value: OwnContentsRecord };
  shelves: { key: number; value: OwnShelfRecord };
  /** By article id, the number of its shelf. */
  articles: { key: string; value: number };
  /** Ids of articles that the reader took out, and when, or of which better ones came (`goneAnew`); they lie there until nobody can undo it any more. */
  removed: { key: string; value: string };
  /** By SHA-256 of their bytes. */
  files: { key: string; value: OwnFile; indexes: { articles: string } };
  /** The bytes of files, by the same, where the reader wants them kept; those of its pages behind a stroke and their number, from 0. */
  originals: { key: string; value: Uint8Array<ArrayBuffer> };
  /** By type and folded name: `person ismail haniyeh`. */
  entities: { key: string; value: OwnEntity };
  /** Segments of the index over whole shelves, which can be made again at any time. */
  segments: { key: string; value: Uint8Array };
  /** A number that grows with each change, and when files were last read anew, in milliseconds, as long as that can be undone. */
  state: { key: "revision" | "anew"; value: number };
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
