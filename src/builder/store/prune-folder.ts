import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** Mark a folder as used now, making it when it is not there: `pruneFolder` keeps those used last. */
export function markUsed(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const now = new Date();
  utimesSync(folder, now, now);
}

/** Delete what lies in a folder but for the `keep` entries that were used or written last. A missing folder is left missing. */
export function pruneFolder(folder: string, keep: number): void {
  const entries = listEntries(folder).map((path) => ({ path, lastUsedMs: timeOf(path) }));
  const old = entries.toSorted((a, b) => b.lastUsedMs - a.lastUsedMs).slice(keep);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
}

function listEntries(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Another build may be pruning too. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
