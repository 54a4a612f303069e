import { cachePrefix, pathInScope, type Site } from "./site.ts";

/** Where the manifest sends what other apps share with an installed Dateline (`share_target` in `public/manifest.webmanifest`). */
const shareAddress = "share";

/** The cache in which shared things wait for the page; `storageName("shared")` is its name there. */
export function sharedCacheName(site: Site): string {
  return `${cachePrefix(site)}shared`;
}

/** Say whether a request hands over what was shared. */
export function isShare(site: Site, request: Request): boolean {
  return request.method === "POST" && pathInScope(site, request.url) === shareAddress;
}

/**
 * Keep what was shared until the page takes it, and lead to *Add*. Works offline: no host is asked, and none could answer a POST.
 *
 * Each file is an entry with its name in `X-Name` (percent-encoded); title, text and address are one entry of JSON named `words`.
 * What could not be kept leads to *Add* all the same, which says that nothing came, or how much of it did not.
 */
export async function keepShared(site: Site, request: Request, now: number): Promise<Response> {
  let lost = 0;
  try {
    const form = await request.formData();
    const cache = await site.caches.open(sharedCacheName(site));
    const put = (nth: number, name: string, body: BodyInit) =>
      cache
        .put(
          new URL(`shared/${now}-${String(nth).padStart(5, "0")}`, site.scope).href,
          new Response(body, { headers: { "X-Name": encodeURIComponent(name) } }),
        )
        // No room for this one: those beside it may find some.
        .catch(() => void (lost += 1));
    const words: Record<string, string> = {};
    let files = 0;
    for (const [key, value] of form) {
      if (typeof value === "string") words[key] = value;
      else if (value.size > 0) await put(++files, value.name || "Shared file", value);
    }
    if (Object.values(words).some((value) => value.trim() !== "")) await put(0, "words", JSON.stringify(words));
  } catch {
    // Damaged, or no storage: what is in the cache is taken, and the page says so where that is nothing.
  }
  return Response.redirect(new URL(`./#/add?shared${lost > 0 ? `&lost=${lost}` : ""}`, site.scope).href, 303);
}
