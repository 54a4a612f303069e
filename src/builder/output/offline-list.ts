import { readFileSync } from "node:fs";
import { join } from "node:path";
import { libraryFolder } from "../../library/site/collect-files.ts";
import { encodePath, type ListedFile, type OfflineList } from "../../library/formats/offline-list.ts";
import { listOffline, partOf, type OfflineLibrary } from "../../library/site/list-offline.ts";
import { listFiles } from "../list-files.ts";
import { originalsFolder } from "../seeds/keep-originals.ts";
import { sha256OfParts } from "../store/sha256.ts";

/** List all that is to be kept of a finished `dist/`, whose service worker is made of `workerSource`. Source maps are for others than readers. */
export function buildOfflineList(outFolder: string, library: OfflineLibrary, workerSource: string): OfflineList {
  const files = { shell: [] as ListedFile[], late: [] as ListedFile[], rest: [] as ListedFile[] };
  for (const path of listFiles(outFolder, libraryFolder)) {
    const part = partOf(path);
    // Originals are opened one by one, and only with a connection: rows name them.
    if (part === null || path.endsWith(".map") || path.startsWith(`${originalsFolder}/`)) continue;
    const bytes = readFileSync(join(outFolder, path));
    files[part].push({ url: encodePath(path), bytes: bytes.byteLength, sha256: sha256OfParts(bytes) });
  }
  return listOffline({ ...files, worker: workerSource }, library, sha256OfParts);
}
