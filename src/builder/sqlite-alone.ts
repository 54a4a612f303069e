import type { Plugin } from "vite";

/** The module that browsers get. */
const sqliteModule = /[\\/]@sqlite\.org[\\/]sqlite-wasm[\\/]dist[\\/]index\.mjs$/u;

/**
 * Bundle SQLite without the two workers that it starts for storage in the browser's private file system and for its own promises,
 * of which Dateline uses neither (see `startEngine`). Vite finds them as URLs beside the module's own, looks for more in 600 kB of code,
 * bundles them, and 245 kB that nobody runs would be kept offline. The module is part of a worker, so its URL is that worker's.
 */
export function sqliteAlone(): Plugin {
  return {
    name: "dateline:sqlite-alone",
    enforce: "pre",
    transform: {
      filter: { id: sqliteModule },
      handler: (code) => ({ code: code.replaceAll("import.meta.url", "globalThis.location.href"), map: null }),
    },
  };
}
