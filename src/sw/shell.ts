import { hashWith } from "../core/hash/subtle-hash.ts";
import {
  formatOfflineList,
  isListedContent,
  offlineListName,
  parseOfflineList,
  type ListedFile,
  type OfflineList,
} from "../library/formats/offline-list.ts";
import { alone, cacheKeyOf, shellCacheName, type Site } from "./site.ts";

/** Enough to fill a connection, few enough to leave the page's own requests room. */
const parallel = 6;

/**
 * Put the whole shell of this worker's version into its own cache, or throw.
 *
 * Files whose bytes an earlier version already holds are copied, not fetched. Every fetched file is checked against
 * its hash: while a host is between two versions (a CDN may serve an old `index.html` beside a new `sw.js` for minutes)
 * the install fails, the old version stays, and the browser tries again at the next check.
 * The list goes in last, so its presence says that the rest is there.
 */
export async function installShell(site: Site): Promise<void> {
  await alone(site, async () => {
    const list = await fetchList(site);
    const cache = await site.caches.open(shellCacheName(site, site.version));
    const held = await heldElsewhere(site);
    const queue = [...list.shell];
    const take = async () => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        const key = cacheKeyOf(site, file.url);
        if ((await cache.match(key)) !== undefined) continue;
        const copy = file.sha256 === undefined ? undefined : await held.get(file.sha256)?.();
        await cache.put(key, copy ?? (await fetchWhole(site, file)));
      }
    };
    // The others go on when one fails, so that the next try finds their files.
    const ends = await Promise.allSettled(Array.from({ length: parallel }, take));
    const failed = ends.find((end) => end.status === "rejected");
    if (failed !== undefined) throw failed.reason;
    await cache.put(cacheKeyOf(site, offlineListName), new Response(formatOfflineList(list)));
  });
}

/** The list of a version as its shell cache holds it, or null when that shell was never whole or the list is damaged. */
export async function keptList(site: Site, version: string): Promise<OfflineList | null> {
  const response = await site.caches.match(cacheKeyOf(site, offlineListName), {
    cacheName: shellCacheName(site, version),
  });
  if (response === undefined) return null;
  try {
    return parseOfflineList(await response.text());
  } catch {
    return null;
  }
}

/** True when every file of this version's shell is there: the browser, or its owner, may have emptied a cache. */
export async function isShellWhole(site: Site): Promise<boolean> {
  const list = await keptList(site, site.version);
  if (list === null) return false;
  const cache = await site.caches.open(shellCacheName(site, site.version));
  const urls = new Set((await cache.keys()).map((request) => request.url));
  return list.shell.every((file) => urls.has(cacheKeyOf(site, file.url)));
}

/** The versions of which something is in a shell cache, whole or not. */
export async function keptVersions(site: Site): Promise<readonly string[]> {
  const prefix = shellCacheName(site, "");
  return (await site.caches.keys()).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

async function fetchList(site: Site): Promise<OfflineList> {
  const response = await site.fetch(cacheKeyOf(site, offlineListName), { cache: "no-store" });
  if (!response.ok) throw new Error(`${offlineListName}: the server answers ${response.status}`);
  const list = parseOfflineList(await response.text());
  if (list.version !== site.version) {
    throw new Error(`${offlineListName} is of version ${list.version}, this worker of ${site.version}`);
  }
  return list;
}

async function fetchWhole(site: Site, file: ListedFile): Promise<Response> {
  // Asked of the server anew, but not downloaded again when the page has it and the server says that it is unchanged.
  const response = await site.fetch(cacheKeyOf(site, file.url), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${file.url}: the server answers ${response.status}`);
  const body = await response.arrayBuffer();
  if (!(await isListedContent(file, new Uint8Array(body), hashWith(crypto.subtle)))) {
    throw new Error(`${file.url}: its ${body.byteLength} bytes are not those of version ${site.version}`);
  }
  return withBody(response, body);
}

/**
 * The same answer with its body at hand. A redirected answer becomes a plain one: `npx serve` redirects
 * `index.html` to `./`, and browsers refuse a redirected answer to a navigation, which would leave a blank page.
 */
function withBody(response: Response, body: ArrayBuffer): Response {
  const headers = new Headers(response.headers);
  // Both speak of the bytes on the wire, which were unpacked long ago.
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  return new Response(body, { headers });
}

/** Ways to copy what the shells of other versions hold, by hash. */
async function heldElsewhere(site: Site): Promise<Map<string, () => Promise<Response | undefined>>> {
  const held = new Map<string, () => Promise<Response | undefined>>();
  for (const version of await keptVersions(site)) {
    if (version === site.version) continue;
    const cacheName = shellCacheName(site, version);
    for (const file of (await keptList(site, version))?.shell ?? []) {
      if (file.sha256 !== undefined)
        held.set(file.sha256, () => site.caches.match(cacheKeyOf(site, file.url), { cacheName }));
    }
  }
  return held;
}

/** The answer that any version's shell holds for a key, this version's first, or null. */
export async function matchAnyShell(site: Site, key: string): Promise<Response | null> {
  const versions = [
    site.version,
    ...(await keptVersions(site)).filter((version) => version !== site.version).toReversed(),
  ];
  for (const version of versions) {
    const response = await site.caches.match(key, { cacheName: shellCacheName(site, version), ignoreVary: true });
    if (response !== undefined) return response;
  }
  return null;
}
