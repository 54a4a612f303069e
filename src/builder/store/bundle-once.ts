import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "./write-whole.ts";

/** Where bundled scripts lie in the cache. */
export const scriptsFolder = "scripts";

/** What a bundled script is known by: a hash of what it is made of is among it. */
export interface BundledScript {
  readonly name: string;
  readonly version: string;
  readonly cacheFolder: string;
}

/** Put a bundled script into the cache, if it is not there; returns its path. The same version is bundled once. */
export async function bundleOnce(
  { name, version, cacheFolder }: BundledScript,
  bundle: () => Promise<string>,
): Promise<string> {
  const path = join(cacheFolder, scriptsFolder, `${name}-${version.slice(0, 16)}.mjs`);
  if (!existsSync(path)) writeWhole(path, await bundle());
  return path;
}
