import { hashWith } from "../core/hash/subtle-hash.ts";
import { isListedContent, keepable, type ListedFile } from "../library/formats/offline-list.ts";
import { installShell, isShellWhole, keptList, matchAnyShell } from "./shell.ts";
import { cacheKeyOf, libraryCacheName, pathInScope, shellCacheName, type Site } from "./site.ts";

/** What a strategy asks of the fetch event: to stay alive until work is done that the page does not wait for. */
export type RunLater = (work: Promise<unknown>) => void;

/** Called when the server no longer has a file of this version: it must have moved on to another. */
export type OnMissing = () => void;

/**
 * Decide how to answer a request; null leaves it to the browser.
 *
 * Deep links are hash routes, so the only page of ours is the scope itself. A request that asks to store nothing
 * goes to the network: this is how the page fetches what it keeps by itself.
 */
export function respond(site: Site, request: Request, later: RunLater, onMissing: OnMissing): Promise<Response> | null {
  if (request.method !== "GET" || request.cache === "no-store") return null;
  const path = pathInScope(site, request.url);
  if (path === null) return null;
  if (request.mode !== "navigate") return keptElseFetchedAndKept(site, path, request, later, onMissing);
  return path === "" || path === "index.html" ? pageOfThisVersion(site, request, later) : null;
}

/**
 * Answer a navigation with this version's page, so that all files of a tab are of one version.
 *
 * When its shell has lost a file, a kept page could come up blank: the network goes first then, and the shell is mended.
 */
export async function pageOfThisVersion(site: Site, request: Request, later: RunLater): Promise<Response> {
  const page = await orNull(matchAnyShell(site, cacheKeyOf(site, "index.html")));
  if (page !== null && (await orNull(isShellWhole(site))) === true) return page;
  later(orNull(installShell(site))); // the server may be away, or at another version: the next visit tries again
  const fetched = await orNull(site.fetch(request));
  if (fetched !== null && fetched.status < 500) return fetched;
  return page ?? fetched ?? Response.error();
}

/**
 * Answer from what is kept, else from the network; keep what is a library file of this version and has its content.
 *
 * Pages check what they get. One that got something else asks anew ("reload"): what is kept is then passed over, and thrown away
 * when it is not the file.
 * Shells of other versions are looked through last: a tab may still run one while this version takes over.
 */
export async function keptElseFetchedAndKept(
  site: Site,
  path: string,
  request: Request,
  later: RunLater,
  onMissing: OnMissing,
): Promise<Response> {
  const key = cacheKeyOf(site, path);
  const file = async () => (await orNull(libraryOf(site)))?.get(key);
  if (request.cache === "reload") await orNull(dropAltered(site, key, await file()));
  else {
    const held = await orNull(matchKept(site, key));
    if (held !== null) return held;
  }
  const response = await site.fetch(request);
  const listed = await file();
  if (listed === undefined) return response;
  if (response.status === 404) onMissing();
  // A stretch of a file (206) is no file.
  if (response.status === 200) later(keep(site, key, response.clone(), listed));
  return response;
}

async function matchKept(site: Site, key: string): Promise<Response | null> {
  const shellFile = await site.caches.match(key, { cacheName: shellCacheName(site, site.version), ignoreVary: true });
  if (shellFile !== undefined) return shellFile;
  const inLibrary = await site.caches.match(key, { cacheName: libraryCacheName(site), ignoreVary: true });
  return inLibrary ?? matchAnyShell(site, key);
}

/** Storage can break (a full or failing disk): an answer then comes from the network, not from an error. */
async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  return work.catch(() => null);
}

/** Keep a copy unless it is not the file: captive portals and single-page hosts answer HTML with status 200. */
async function keep(site: Site, key: string, copy: Response, file: ListedFile): Promise<void> {
  try {
    const body = await copy.arrayBuffer();
    if (!(await isListedContent(file, new Uint8Array(body), hashWith(crypto.subtle)))) return;
    const cache = await site.caches.open(libraryCacheName(site));
    await cache.put(key, new Response(body, { headers: { "Content-Type": copy.headers.get("Content-Type") ?? "" } }));
  } catch {
    // Cut off, or no room left: the page has its answer, and its keeper tries again and tells the reader.
  }
}

/** Throw away what is kept under a library file's key but is not that file: a disk failed, or an earlier Dateline counted bytes only. */
async function dropAltered(site: Site, key: string, file: ListedFile | undefined): Promise<void> {
  const cache = await site.caches.open(libraryCacheName(site));
  const response = await cache.match(key, { ignoreVary: true });
  if (response === undefined || file === undefined) return;
  if (!(await isListedContent(file, new Uint8Array(await response.arrayBuffer()), hashWith(crypto.subtle))))
    await cache.delete(key);
}

const libraries = new WeakMap<Site, ReadonlyMap<string, ListedFile>>();

/** This version's library files by key; read once per start of the worker. */
async function libraryOf(site: Site): Promise<ReadonlyMap<string, ListedFile>> {
  const library = libraries.get(site);
  if (library !== undefined) return library;
  const list = await keptList(site, site.version);
  const files = new Map((list === null ? [] : keepable(list)).map((file) => [cacheKeyOf(site, file.url), file]));
  if (list !== null) libraries.set(site, files);
  return files;
}
