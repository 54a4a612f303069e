import { open, readFile } from "node:fs/promises";
import { endingOf } from "../../ingest/detect/seed-path.ts";
import { gatherIssues } from "../../ingest/mets/gather-issues.ts";
import { beginsLikeMets, listedFiles, metsHeadBytes } from "../../ingest/mets/listed-files.ts";

/** A file of the command line. */
export interface CalledFile {
  /** As it was called, with `/` between folders. */
  readonly path: string;
  readonly location: string;
}

/** Find the lists of pages (METS) among files, with those of the others that each lists. What cannot be opened is none, and says so when it is read. */
export async function findLists(files: readonly CalledFile[]): Promise<ReadonlyMap<CalledFile, readonly CalledFile[]>> {
  const lists = new Map<CalledFile, readonly string[]>();
  for (const file of files)
    if (endingOf(file.path) === "xml" && beginsLikeMets(await headOf(file.location)))
      lists.set(file, listedFiles(await readFile(file.location)));
  return gatherIssues(files, lists);
}

async function headOf(location: string): Promise<Uint8Array> {
  try {
    await using handle = await open(location);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(metsHeadBytes));
    return buffer.subarray(0, bytesRead);
  } catch {
    return new Uint8Array();
  }
}
