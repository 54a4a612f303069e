import { keepable } from "../library/formats/offline-list.ts";
import { keptList, keptVersions } from "./shell.ts";
import { alone, cacheKeyOf, libraryCacheName, shellCacheName, versionLockName, type Site } from "./site.ts";

/**
 * Throw away what no version needs any more: shells that no open page runs, and library files that no kept shell lists.
 *
 * `isAnotherComing` says whether a newer version is being installed or waits: then nothing is thrown away, it will tidy when
 * its turn comes. Nothing is thrown away either when this version's own list is lost, since then nobody knows what is needed.
 */
export async function tidy(site: Site, isAnotherComing: () => boolean): Promise<void> {
  await alone(site, async () => {
    if (isAnotherComing()) return;
    const list = await keptList(site, site.version);
    if (list === null) return;

    const needed = new Set(keepable(list).map((file) => cacheKeyOf(site, file.url)));
    const held = await heldLocks(site);
    for (const version of await keptVersions(site)) {
      if (version === site.version) continue;
      if (held.has(versionLockName(site, version))) {
        const list = await keptList(site, version);
        for (const file of list === null ? [] : keepable(list)) needed.add(cacheKeyOf(site, file.url));
      } else {
        await site.caches.delete(shellCacheName(site, version));
      }
    }

    const library = await site.caches.open(libraryCacheName(site));
    for (const request of await library.keys()) {
      if (!needed.has(request.url)) await library.delete(request);
    }
  });
}

async function heldLocks(site: Site): Promise<ReadonlySet<string>> {
  const held = (await site.locks?.query())?.held ?? [];
  return new Set(held.map((lock) => lock.name ?? ""));
}
