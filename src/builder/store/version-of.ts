import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { listFiles } from "../list-files.ts";
import { sha256OfParts } from "./sha256.ts";

/** Names the code and data that lie in folders, and single files of code, by their content. */
export type VersionOf = (paths: readonly string[]) => string;

/**
 * Name the code and data that lie in folders by their content: what they worked out is worth keeping as long as this
 * stays the same. Hashing the code too, and not the model alone, means that nobody has to remember to raise a version.
 */
export const versionOf: VersionOf = (paths) => createVersions()(paths);

/**
 * Make a `versionOf` for many versions at once: it reads each file once, though folders overlap and the tagger's model has four
 * megabytes. What it hashed goes into `hashes`, so that a thread can be told what its parent has found: then these are all the files
 * that there are.
 */
export function createVersions(hashes: Map<string, string> = new Map()): VersionOf {
  const files = [...hashes.keys()];
  const list = (folder: string): string[] => {
    if (files.length === 0) return listFiles(folder);
    const start = join(folder, sep);
    return files
      .filter((path) => path.startsWith(start))
      .map((path) => path.slice(start.length).split(sep).join("/"))
      .toSorted();
  };
  const hashOf = (path: string): string => {
    const hash = hashes.get(path) ?? sha256OfParts(readFileSync(path));
    hashes.set(path, hash);
    return hash;
  };
  return (paths) => {
    const parts = paths.flatMap((path) =>
      path.endsWith(".ts") ? [path, hashOf(path)] : list(path).flatMap((file) => [file, hashOf(join(path, file))]),
    );
    return sha256OfParts(...parts).slice(0, 32);
  };
}
