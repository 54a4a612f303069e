import { fileURLToPath } from "node:url";
import { build } from "vite";
import { serviceWorkerName } from "./offline-list.ts";

/**
 * Build `src/sw/sw.ts` into `sw.js` beside `index.html`: one classic script under a fixed name.
 *
 * Fixed, since browsers look for a new worker under the old one's URL; classic and in one piece, since module workers
 * fail in Firefox, and a shared chunk with a new name would be asked for by an old worker.
 */
export async function buildServiceWorker(outFolder: string, version: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { __VERSION__: JSON.stringify(version) },
    build: {
      outDir: outFolder,
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL("../../sw/sw.ts", import.meta.url)),
        output: { format: "iife", entryFileNames: serviceWorkerName },
      },
    },
  });
}
