import { storageName } from "./site-name.ts";

/** Something that another app shared: a file, or words (JSON of title, text and url). */
export interface SharedThing {
  readonly name: string;
  readonly isWords: boolean;
  readonly blob: Blob;
  /** Forget it: it is where it was to come. */
  readonly forget: () => Promise<void>;
}

/** List what the service worker keeps of what was shared, in the order in which it came; nothing where there are no caches. */
export async function readShared(): Promise<readonly SharedThing[]> {
  const stores = (globalThis as { readonly caches?: CacheStorage }).caches;
  const name = storageName("shared");
  if (stores === undefined || !(await stores.has(name))) return [];
  const cache = await stores.open(name);
  const requests = [...(await cache.keys())].toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const things: SharedThing[] = [];
  for (const request of requests) {
    const response = await cache.match(request);
    if (response === undefined) continue;
    const said = decodeURIComponent(response.headers.get("X-Name") ?? "Shared file");
    const forget = async () => void (await cache.delete(request));
    things.push({ name: said, isWords: request.url.endsWith("-00000"), blob: await response.blob(), forget });
  }
  return things;
}
