import { open, readFile } from "node:fs/promises";
import { findListed, gatherIssues } from "../../ingest/mets/gather-issues.ts";

/** A file of the command line. */
export interface CalledFile {
  /** As it was called, with `/` between folders. */
  readonly path: string;
  readonly location: string;
}

/** Find the lists of pages (METS) among files, with those of the others that each lists. What cannot be opened is none, and says so when it is read. */
export function findLists(files: readonly CalledFile[]): Promise<ReadonlyMap<CalledFile, readonly CalledFile[]>> {
  return gatherIssues(files, ({ path, location }) =>
    findListed(path, (count) => (count === undefined ? readFile(location) : headOf(location, count))),
  );
}

async function headOf(location: string, count: number): Promise<Uint8Array> {
  try {
    await using handle = await open(location);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count));
    return buffer.subarray(0, bytesRead);
  } catch {
    return new Uint8Array();
  }
}
