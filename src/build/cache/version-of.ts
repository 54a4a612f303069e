import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { sha256 } from "./sha256.ts";

/**
 * Name the code and data that lie in folders by their content: what they worked out is worth keeping as long as this
 * stays the same. Hashing the code too, and not the model alone, means that nobody has to remember to raise a version.
 */
export function versionOf(folders: readonly string[]): string {
  const parts: (string | Uint8Array)[] = [];
  for (const folder of folders) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
      parts.push(relative(folder, path), readFileSync(path));
    }
  }
  return sha256(...parts).slice(0, 32);
}
