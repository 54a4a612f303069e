import { endingOf } from "../detect/seed-path.ts";
import { beginsLikeMets, listedFiles, ListedFiles, metsHeadBytes } from "./listed-files.ts";

/** A file by its path, with `/` between folders. */
interface Placed {
  readonly path: string;
}

/** Endings of files of layout: whatever else a METS lists are pictures and the like. */
const pageEndings: ReadonlySet<string> = new Set(["xml", "hocr", "html", "htm"]);

/** Gives the first `count` bytes of a file, or all; none where it cannot be read. */
type ReadBytes = (count?: number) => Promise<Uint8Array> | Uint8Array;

/** The addresses that a file lists where it is METS; null for any other, which is read no further than its head. */
export async function findListed(path: string, read: ReadBytes): Promise<readonly string[] | null> {
  return endingOf(path) === "xml" && beginsLikeMets(await read(metsHeadBytes)) ? listedFiles(await read()) : null;
}

/**
 * Find which of the files lie beside a METS as the pages that it lists, by the METS; `listedIn` says what a file lists (`findListed`). A file is of
 * one issue only, the first that lists it; a METS is nobody's page.
 */
export async function gatherIssues<File extends Placed>(
  files: readonly File[],
  listedIn: (file: File) => Promise<readonly string[] | null>,
): Promise<ReadonlyMap<File, readonly File[]>> {
  const lists = new Map<File, readonly string[]>();
  for (const file of files) {
    const addresses = await listedIn(file);
    if (addresses !== null) lists.set(file, addresses);
  }
  const free = files.filter((file) => pageEndings.has(endingOf(file.path)) && !lists.has(file));
  const listed = new ListedFiles(new Map(free.map((file) => [file.path, file] as const)));
  const taken = new Set<File>();
  const issues = new Map<File, readonly File[]>();
  for (const [list, addresses] of lists) {
    const pages: File[] = [];
    for (const address of addresses) {
      const page = listed.find(list.path, address);
      if (page === null || taken.has(page)) continue;
      taken.add(page);
      pages.push(page);
    }
    if (pages.length > 0) issues.set(list, pages);
  }
  return issues;
}
