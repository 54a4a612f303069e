import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Rolldown } from "vite";
import { sha256 } from "../cache/sha256.ts";
import { writeWhole } from "../cache/write-whole.ts";

/** Where bundled scripts lie in the cache. */
export const scriptsFolder = "scripts";

/**
 * Bundle a thread's TypeScript into one JavaScript file in the cache, since Node 20 runs no TypeScript and loaders do not
 * reach into threads. `version` names what it is made of: the same version is bundled once.
 */
export async function bundleScript(source: string, version: string, cacheFolder: string): Promise<URL> {
  const path = join(cacheFolder, scriptsFolder, `${basename(source, ".ts")}-${sha256(source, version).slice(0, 16)}.mjs`);
  if (existsSync(path)) return pathToFileURL(path);
  const result = (await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: { ssr: source, write: false, minify: false, rolldownOptions: { output: { minify: { compress: false, mangle: false } } }, target: "node20" },
  })) as Rolldown.RolldownOutput;
  writeWhole(path, result.output[0].code);
  return pathToFileURL(path);
}
