import type { OwnFile } from "./own-schema.ts";

/** A file that earlier readers have read. */
export interface OlderFile {
  readonly hash: string;
  readonly name: string;
  /** With its pages. */
  readonly bytes: number;
  readonly pages: readonly string[];
  /** Its bytes are kept, those of its pages too. */
  readonly isKept: boolean;
}

/** The files that readers before a version have read, in the order in which they came; `kept` are the keys of originals. */
export function findOlder(
  files: ReadonlyMap<string, OwnFile>,
  isKept: (hash: string, page: number | null) => boolean,
  version: number,
): readonly OlderFile[] {
  return [...files]
    .filter(([, { readers = 0, articles }]) => readers < version && articles.length > 0)
    .toSorted(([, a], [, b]) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(
      ([
        hash,
        {
          names: [name = ""],
          bytes,
          pages = [],
        },
      ]) => ({
        hash,
        name,
        bytes,
        pages,
        isKept: isKept(hash, null) && pages.every((_, at) => isKept(hash, at)),
      }),
    );
}
