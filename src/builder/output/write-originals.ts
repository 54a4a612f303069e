import { constants, copyFileSync, lstatSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Original } from "../seeds/keep-originals.ts";
import { SeedChangedError } from "../seeds/seed-texts.ts";
import { stampOf } from "../seeds/walk-seeds.ts";

/** Copy the originals beside the library. Throws `SeedChangedError` when one is no longer as it was read: its name would lie. */
export function writeOriginals(outFolder: string, originals: readonly Original[]): void {
  const written = new Set<string>();
  for (const { url, path, location, stamp } of originals) {
    if (written.has(url)) continue;
    written.add(url);
    const from = Buffer.from(location);
    const to = join(outFolder, url);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    if (stampOf(lstatSync(from)) !== stamp) throw new SeedChangedError(path);
  }
}
