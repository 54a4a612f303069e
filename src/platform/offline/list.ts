/** A file of the library, as `dist/offline.json` lists it. */
export interface LibraryFile {
  /** Relative to the app's folder. */
  readonly url: string;
  readonly bytes: number;
  /** Of the bytes, in hex. Absent in lists that an older Dateline wrote, whose files are told by their size. */
  readonly sha256?: string;
  /** How many articles a pack holds; only packs have it. */
  readonly articles?: number;
}

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
): Promise<readonly LibraryFile[] | null> {
  const kept = await caches.match(new URL("offline.json", scope).href, { cacheName: shellCache });
  if (kept === undefined) return null;
  return ((await kept.json()) as { library: readonly LibraryFile[] }).library;
}
