import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, version as viteVersion, type Rolldown } from "vite";
import { versionMark } from "../../library/site/site-parts.ts";
import { bundleOnce } from "../store/bundle-once.ts";
import { sha256OfParts } from "../store/sha256.ts";
import { versionOf } from "../store/version-of.ts";

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The folder it lies in, and the files it imports from elsewhere. */
const folder = pathOf("sw");
const made = [folder, pathOf("library/formats/offline-list.ts"), pathOf("core/hash/subtle-hash.ts")];

/** A bundled service worker. */
export interface ServiceWorkerScript {
  /** Names what it is made of. */
  readonly source: string;
  /** The script of no version yet: `writeServiceWorker` gives it one. */
  readonly template: string;
}

/**
 * Bundle `src/sw/sw.ts` into one classic script, to lie as `sw.js` beside `index.html`; once for each version of it.
 *
 * Under a fixed name, since browsers look for a new worker under the old one's URL; classic and in one piece, since module workers
 * fail in Firefox, and a shared chunk with a new name would be asked for by an old worker.
 */
export async function bundleServiceWorker(cacheFolder: string): Promise<ServiceWorkerScript> {
  const source = versionOf(made);
  const path = await bundleOnce({ name: "sw", version: sha256OfParts(source, viteVersion), cacheFolder }, bundle);
  return { source, template: readFileSync(path, "utf8") };
}

async function bundle(): Promise<string> {
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
        input: join(folder, "sw.ts"),
        output: { format: "iife" },
      },
    },
  })) as Rolldown.RolldownOutput;
  const { code, moduleIds } = result.output[0];
  const unnamed = moduleIds.find((id) => isAbsolute(id) && !made.some((path) => id.startsWith(path)));
  if (unnamed !== undefined) throw new Error(`The service worker's version does not name ${unnamed}, which is in it.`);
  if (!code.includes(versionMark)) throw new Error("The bundled service worker does not hold its version.");
  return code;
}
