import { endingOf } from "../../ingest/detect/seed-path.ts";
import { gatherIssues } from "../../ingest/mets/gather-issues.ts";
import { beginsLikeMets, listedFiles, metsHeadBytes } from "../../ingest/mets/listed-files.ts";
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
export function gatherPages(
  files: readonly SeedFile[],
  store: BuildStore,
  isSettled: (file: SeedFile) => boolean,
): readonly SeedFile[] {
  const lists = new Map<SeedFile, readonly string[]>();
  for (const file of files) {
    if (endingOf(file.path) !== "xml") continue;
    const inputs = [file.path, file.stamp];
    let list = store.find(listStep, inputs);
    if (list === null) {
      list = { listed: readList(file) };
      if (isSettled(file)) store.keep(listStep, inputs, list);
    }
    if (list.listed !== null) lists.set(file, list.listed);
  }
  if (lists.size === 0) return files;
  const issues = gatherIssues(files, lists);
  const taken = new Set([...issues.values()].flat());
  return files
    .filter((file) => !taken.has(file))
    .map((file) => (issues.has(file) ? { ...file, pages: issues.get(file)! } : file));
}

/** A file that cannot be read says so when its turn comes. */
function readList(file: SeedFile): readonly string[] | null {
  if (!beginsLikeMets(readSeedHead(file, metsHeadBytes))) return null;
  const { bytes } = readSeedFile(file);
  return bytes === null ? null : listedFiles(bytes);
}
