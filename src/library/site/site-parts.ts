import type { HashHere } from "./collect-files.ts";

/** What a site brings along that nobody needs who reads it, and everybody who saves another one out of it. */
export interface SiteParts {
  /** A module that draws first screens. */
  readonly screen: string;
  /** The page that a library is put into to be one file. */
  readonly onePage: string;
  /** The service worker's script, with `versionMark` where its version belongs. */
  readonly serviceWorker: string;
}

/** Stands in the service worker's script for the version, which is known only when all else is written. */
export const versionMark = "@version-of-dist@";

const files: Readonly<Record<keyof SiteParts, (hash: string) => string>> = {
  screen: (hash) => `assets/first-screen-${hash}.js`,
  onePage: (hash) => `assets/one-page-${hash}.txt`,
  serviceWorker: (hash) => `assets/service-worker-${hash}.txt`,
};

/** Name these parts by their content, as paths below the page. */
export function siteParts(parts: SiteParts, sha256: HashHere): [path: string, content: string][] {
  const kinds = Object.keys(files) as (keyof SiteParts)[];
  return kinds.map((kind) => [files[kind](sha256(parts[kind]).slice(0, 8)), parts[kind]]);
}

/** Whether a file of a site, by its path, is one of these parts. */
export function isSitePart(path: string, kind?: keyof SiteParts): boolean {
  const kinds = kind === undefined ? (Object.keys(files) as (keyof SiteParts)[]) : [kind];
  const [, hash = ""] = /-([\da-f]{8})\.\w+$/.exec(path) ?? [];
  return kinds.some((each) => files[each](hash) === path);
}

/** Give the service worker's script its version. */
export function writeServiceWorker(template: string, version: string): string {
  return template.replaceAll(versionMark, version);
}
