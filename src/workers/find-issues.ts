import { findListed, gatherIssues } from "../ingest/mets/gather-issues.ts";
import type { GivenFile } from "./ingest-api.ts";

/** Find the lists of pages (METS) among files, and which of the others they list; see `IngestApi.issues`. */
export async function findIssues(files: readonly GivenFile[]): Promise<readonly (readonly number[])[]> {
  const issues = await gatherIssues(files, ({ path, blob }) =>
    findListed(path, async (count = blob.size) => new Uint8Array(await blob.slice(0, count).arrayBuffer())),
  );
  const places = new Map(files.map((file, at) => [file, at] as const));
  return [...issues].map(([list, pages]) => [list, ...pages].map((file) => places.get(file)!));
}
