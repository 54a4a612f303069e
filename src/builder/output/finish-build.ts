import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Rolldown } from "vite";
import { formatBytes } from "../../core/text/count.ts";
import type { ReadyLibrary } from "../library/build-library.ts";
import type { ServiceWorkerScript } from "./bundle-service-worker.ts";
import { describeLibrary } from "./describe-library.ts";
import { formatOfflineList, offlineListName, serviceWorkerName } from "../../library/formats/offline-list.ts";
import { writeServiceWorker } from "../../library/site/site-parts.ts";
import { nameManifest } from "../../library/site/name-page.ts";
import { buildOfflineList } from "./offline-list.ts";
import { findInitialScripts, formatInitialScripts } from "./size-report.ts";
import { writeLibrary } from "./write-library.ts";
import { writeOriginals } from "./write-originals.ts";

/** What a bundled app still lacks. */
export interface UnfinishedBuild {
  readonly library: ReadyLibrary;
  readonly outFolder: string;
  /** What `measureLibrary` said of the library that lies there, if it was asked. */
  readonly before?: ReadonlyMap<string, number>;
  readonly bundle: Rolldown.OutputBundle;
  readonly ms: number;
  readonly serviceWorker: ServiceWorkerScript;
  log(line: string): void;
}

/** Put the library beside the app, then list what is there for offline reading, and write the worker that keeps it. */
export function finishBuild({ library, outFolder, before, bundle, ms, serviceWorker, log }: UnfinishedBuild): void {
  writeLibrary(outFolder, library.files, before);
  writeOriginals(outFolder, library.originals);
  const manifest = join(outFolder, "manifest.webmanifest");
  if (existsSync(manifest)) writeFileSync(manifest, nameManifest(readFileSync(manifest, "utf8"), library.head));
  const list = buildOfflineList(outFolder, library, serviceWorker.source);
  writeFileSync(join(outFolder, serviceWorkerName), writeServiceWorker(serviceWorker.template, list.version));
  writeFileSync(join(outFolder, offlineListName), formatOfflineList(list));
  log("");
  for (const line of describeLibrary(library, ms)) log(line);
  log(
    `offline  ${list.shell.length} files of the app, ${sizeOf(list.shell)}; ${list.library.length} of the library, ${sizeOf(list.library)}`,
  );
  for (const line of formatInitialScripts(
    findInitialScripts(readFileSync(join(outFolder, "index.html"), "utf8"), bundle),
  ))
    log(line);
  log(`It lies in ${outFolder}; npm run preview shows it.`);
}

function sizeOf(files: readonly { readonly bytes: number }[]): string {
  return formatBytes(files.reduce((sum, file) => sum + file.bytes, 0));
}
