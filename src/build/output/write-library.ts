import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LibraryFiles } from "../library/memory-files.ts";

/** Write the library's files into `dist/`. */
export function writeLibrary(outFolder: string, files: LibraryFiles): void {
  const made = new Set<string>();
  for (const [url, bytes] of files) {
    const path = join(outFolder, url);
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(path, bytes);
  }
}
