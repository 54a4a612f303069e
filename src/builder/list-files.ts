import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** List all files below a folder: paths inside it, with `/` between folders, ascending. A missing folder has none; the folder `except` in it is left out. */
export function listFiles(folder: string, except: string | null = null): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  const files: string[] = [];
  const list = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && inner !== except) list(inner);
      else if (entry.isFile()) files.push(inner);
    }
  };
  list("");
  return files.toSorted();
}
