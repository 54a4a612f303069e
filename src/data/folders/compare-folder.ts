import type { SeenFiles } from "../../platform/folders.ts";

/** How a folder differs from what was seen of it: paths of files, in order. */
export interface FolderChanges {
  readonly fresh: readonly string[];
  /** Of another size, or changed at another time. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** Compare what was seen of a folder with what is in it now. */
export function compareFolder(before: SeenFiles, now: SeenFiles): FolderChanges {
  const paths = [...now.keys()].toSorted();
  return {
    fresh: paths.filter((path) => !before.has(path)),
    changed: paths.filter((path) => {
      const [seen, is] = [before.get(path), now.get(path)];
      return seen !== undefined && is !== undefined && (seen[0] !== is[0] || seen[1] !== is[1]);
    }),
    gone: [...before.keys()].filter((path) => !now.has(path)).toSorted(),
  };
}
