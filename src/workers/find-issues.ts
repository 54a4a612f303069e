import { endingOf } from "../ingest/detect/seed-path.ts";
import { gatherIssues } from "../ingest/mets/gather-issues.ts";
import { beginsLikeMets, listedFiles, metsHeadBytes } from "../ingest/mets/listed-files.ts";
import type { GivenFile } from "./ingest-api.ts";

/** Find the lists of pages (METS) among files, and which of the others they list; see `IngestApi.issues`. */
export async function findIssues(files: readonly GivenFile[]): Promise<readonly (readonly number[])[]> {
  const lists = new Map<GivenFile, readonly string[]>();
  for (const file of files) {
    if (endingOf(file.path) !== "xml") continue;
    if (beginsLikeMets(await bytesOf(file.blob.slice(0, metsHeadBytes))))
      lists.set(file, listedFiles(await bytesOf(file.blob)));
  }
  const places = new Map(files.map((file, at) => [file, at] as const));
  return [...gatherIssues(files, lists)].map(([list, pages]) => [list, ...pages].map((file) => places.get(file)!));
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
