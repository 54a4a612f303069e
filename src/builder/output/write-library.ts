import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readBytes } from "../store/file-cache.ts";
import { sha256OfParts } from "../store/sha256.ts";
import { listFiles } from "../list-files.ts";
import { libraryFolder, type LibraryFiles } from "../../library/site/collect-files.ts";

/**
 * Put the library that an earlier build wrote into a folder aside, before Vite empties that folder: after a change in one article
 * nearly all of it is to be written there again. Returns where it is now; null when there is none, or it lies on another disk.
 */
export function putLibraryAside(outFolder: string, cacheFolder: string): string | null {
  const aside = join(cacheFolder, `published-${sha256OfParts(outFolder).slice(0, 16)}`);
  try {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(cacheFolder, { recursive: true });
    renameSync(join(outFolder, libraryFolder), aside);
    return aside;
  } catch {
    return null;
  }
}

/** Put the library back where it was, if that place is still free; says whether it was. */
export function putLibraryBack(outFolder: string, aside: string): boolean {
  const place = join(outFolder, libraryFolder);
  if (statSync(place, { throwIfNoEntry: false }) !== undefined) return false;
  mkdirSync(outFolder, { recursive: true });
  renameSync(aside, place);
  return true;
}

/** The bytes of each file of a library folder, by path inside it: asking 2,000 files takes a moment, which there is while the next library is built. */
export function measureLibrary(folder: string): ReadonlyMap<string, number> {
  return new Map(listFiles(folder).map((path) => [path, statSync(join(folder, path)).size]));
}

/** Write the library's files into `dist/`, and delete all else from its folder there, which holds what `before` says. Files bear the hash of their content: those that are there already stay. */
export function writeLibrary(
  outFolder: string,
  files: LibraryFiles,
  before = measureLibrary(join(outFolder, libraryFolder)),
): void {
  const there = new Set<string>();
  before.forEach((bytes, path) => {
    const url = `${libraryFolder}/${path}`;
    if (files.get(url)?.byteLength === bytes) there.add(url);
    else rmSync(join(outFolder, url));
  });
  const made = new Set<string>();
  for (const [url, bytes] of files) {
    if (there.has(url)) continue;
    const path = join(outFolder, url);
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(path, readBytes(bytes));
  }
}
