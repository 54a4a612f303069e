/**
 * All that the worker's parts need to know of where they run.
 *
 * Handed in rather than taken from `self`, so that the tests run the very same code over caches in memory.
 */
export interface Site {
  /** The version this worker was built for. */
  readonly version: string;
  /** Absolute URL of the folder the app lies in; ends in `/`. */
  readonly scope: string;
  readonly caches: CacheStorage;
  readonly fetch: (input: string | Request, init?: RequestInit) => Promise<Response>;
  /** Absent in Safari before 15.4. */
  readonly locks: LockManager | null;
}

/**
 * What the caches of this Dateline begin with. Caches belong to an origin, not to a folder, and several
 * Datelines may share one (`name.github.io/a/`, `…/b/`): each must leave the others' alone.
 */
export function cachePrefix(site: Site): string {
  return `dateline ${new URL(site.scope).pathname} `;
}

/** The cache that holds the shell of a version, whole or not at all. */
export function shellCacheName(site: Site, version: string): string {
  return `${cachePrefix(site)}shell ${version}`;
}

/** The one cache of library files: their names carry their content, so versions share them. */
export function libraryCacheName(site: Site): string {
  return `${cachePrefix(site)}library`;
}

/** The lock that every open page holds, shared, for the version that it runs: what is held must not be thrown away. */
export function versionLockName(site: Site, version: string): string {
  return `${cachePrefix(site)}version ${version}`;
}

/** Run `work` while no other of our workers fills or tidies the caches; where there are no locks, just run it. */
export async function alone(site: Site, work: () => Promise<void>): Promise<void> {
  if (site.locks === null) return work();
  await site.locks.request(`${cachePrefix(site)}caches`, work);
}

/** The key of a file in every cache: its absolute URL without query and fragment. */
export function cacheKeyOf(site: Site, url: string): string {
  return new URL(url, site.scope).href;
}

/** The path of a URL inside the scope (`""` is the app itself), or null when it lies outside. */
export function pathInScope(site: Site, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const absolute = origin + pathname;
  return absolute.startsWith(site.scope) ? absolute.slice(site.scope.length) : null;
}
