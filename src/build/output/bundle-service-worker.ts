import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";

/** Writes a service worker's script for a version of `dist/`. */
export type WriteServiceWorker = (version: string) => string;

/** Stands in the script for the version, which is known only when all else is written. */
const versionMark = "@version-of-dist@";

/**
 * Bundle `src/sw/sw.ts` into one classic script, to lie as `sw.js` beside `index.html`.
 *
 * Under a fixed name, since browsers look for a new worker under the old one's URL; classic and in one piece, since module workers
 * fail in Firefox, and a shared chunk with a new name would be asked for by an old worker.
 */
export async function bundleServiceWorker(): Promise<WriteServiceWorker> {
  const result = (await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { __VERSION__: JSON.stringify(versionMark) },
    build: {
      write: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL("../../sw/sw.ts", import.meta.url)),
        output: { format: "iife" },
      },
    },
  })) as Rolldown.RolldownOutput;
  const { code } = result.output[0];
  if (!code.includes(versionMark)) throw new Error("The bundled service worker does not hold its version.");
  return (version) => code.replaceAll(versionMark, version);
}
