import { offlineListName, parseOfflineList, type ListedFile } from "../../library/formats/offline-list.ts";

/** What a service worker tells about itself. */
export interface WorkerDescription {
  readonly version: string;
  readonly shellCache: string;
  readonly libraryCache: string;
  readonly versionLock: string;
}

/** The library of the version whose worker is described, newest first, or null when its cache was emptied. */
export async function readLibraryList(
  caches: CacheStorage,
  scope: string,
  { shellCache }: WorkerDescription,
): Promise<readonly ListedFile[] | null> {
  const kept = await caches.match(new URL(offlineListName, scope).href, { cacheName: shellCache });
  return kept === undefined ? null : parseOfflineList(await kept.text()).library;
}
