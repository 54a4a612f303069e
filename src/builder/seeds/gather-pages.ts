import { endingOf } from "../../ingest/detect/seed-path.ts";
import { findListed, gatherIssues } from "../../ingest/mets/gather-issues.ts";
import type { BuildStore, Step } from "../store/build-store.ts";
import { readSeedFile, readSeedHead } from "./read-file.ts";
import type { SeedFile } from "./walk-seeds.ts";

/** What a METS lists; null for another file. */
const listStep: Step<{ readonly listed: readonly string[] | null }> = {
  name: "list of pages",
  sources: ["ingest/mets", "ingest/markup", "ingest/text"],
};

/**
 * Put the pages that lie beside a METS into it: they are one article, and no longer one each. `isSettled` says of which files the stamp would
 * tell if they were written to from now on.
 */
export async function gatherPages(
  files: readonly SeedFile[],
  store: BuildStore,
  isSettled: (file: SeedFile) => boolean,
): Promise<readonly SeedFile[]> {
  const issues = await gatherIssues(files, async (file) => {
    if (endingOf(file.path) !== "xml") return null;
    const inputs = [file.path, file.stamp];
    const found = store.find(listStep, inputs);
    if (found !== null) return found.listed;
    const listed = await readList(file);
    if (isSettled(file)) store.keep(listStep, inputs, { listed });
    return listed;
  });
  if (issues.size === 0) return files;
  const taken = new Set([...issues.values()].flat());
  return files
    .filter((file) => !taken.has(file))
    .map((file) => (issues.has(file) ? { ...file, pages: issues.get(file)! } : file));
}

/** A file that cannot be read says so when its turn comes. */
function readList(file: SeedFile): Promise<readonly string[] | null> {
  return findListed(file.path, (count) =>
    count === undefined ? (readSeedFile(file).bytes ?? new Uint8Array()) : readSeedHead(file, count),
  );
}
