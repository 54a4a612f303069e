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
  const response = await caches.match(new URL(offlineListName, scope).href, { cacheName: shellCache });
  return response === undefined ? null : parseOfflineList(await response.text()).library;
}
