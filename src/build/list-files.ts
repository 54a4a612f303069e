import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** List all files below a folder: paths inside it, with `/` between folders, ascending. A missing folder has none. */
export function listFiles(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")).toSorted();
}
