import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Rolldown } from "vite";
import { bundleOnce } from "../store/bundle-once.ts";
import { sha256OfParts } from "../store/sha256.ts";

/**
 * Bundle a thread's TypeScript into one JavaScript file in the cache, since Node 20 runs no TypeScript and loaders do not
 * reach into threads. `version` names what it is made of.
 */
export async function bundleScript(source: string, version: string, cacheFolder: string): Promise<URL> {
  const path = await bundleOnce(
    { name: basename(source, ".ts"), version: sha256OfParts(source, version), cacheFolder },
    async () => {
      const result = (await build({
        configFile: false,
        logLevel: "error",
        publicDir: false,
        build: {
          ssr: source,
          write: false,
          minify: false,
          rolldownOptions: { output: { minify: { compress: false, mangle: false } } },
          target: "node20",
        },
      })) as Rolldown.RolldownOutput;
      return result.output[0].code;
    },
  );
  return pathToFileURL(path);
}
