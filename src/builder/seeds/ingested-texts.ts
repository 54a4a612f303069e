import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../cache/write-whole.ts";

/** The texts of foreign files as they were read, on disk: reading a PDF again for each of its steps would take as long as the build. */
export interface IngestedTexts {
  has(key: string): boolean;
  /** Null when there is none. */
  read(key: string): string | null;
  keep(key: string, text: string): void;
  /** Delete all others. */
  keepOnly(keys: ReadonlySet<string>): void;
}

/** Make a store of texts in a folder, which need not exist. Keys are hashes. */
export function createIngestedTexts(folder: string): IngestedTexts {
  const pathOf = (key: string) => join(folder, `${key}.txt`);
  return {
    has: (key) => existsSync(pathOf(key)),
    read(key) {
      try {
        return readFileSync(pathOf(key), "utf8");
      } catch {
        return null;
      }
    },
    keep(key, text) {
      writeWhole(pathOf(key), [Buffer.from(text)]);
    },
    keepOnly(keys) {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) if (!keys.has(name.replace(/\.txt$/u, ""))) rmSync(join(folder, name), { force: true });
    },
  };
}
