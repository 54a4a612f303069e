import { words } from "./core/reading/words.ts";
import { decodeInUrl, encodeInUrl } from "./core/text/encode-in-url.ts";

/** Every URL of the app, written once. Routing is by hash, so these are paths after `#`. */

/** Percent-encode an article id segment by segment, so that its folders stay readable in the address bar. */
function encodeArticleId(id: string): string {
  return id.split("/").map(encodeInUrl).join("/");
}

export const paths = {
  list: "/",
  article: (id: string) => `/a/${encodeArticleId(id)}`,
  entities: "/entities",
  /** A day, a month or a year: `2023-10-07`, `2023-10`, `2023`. */
  day: (written: string) => `/d/${written}`,
  /** Of what a list with the same query string shows. */
  chronology: "/chronology",
  entity: (id: string) => `/e/${encodeInUrl(id)}`,
  health: "/library",
  corrections: "/corrections",
  concordance: "/concordance",
  notes: "/notes",
  check: "/check",
  add: "/add",
  storage: "/storage",
  audit: "/audit",
  about: "/about",
} as const;

/** The pages that are about the whole library, in the order of their links, and how these are called. */
export const libraryPages = [
  [paths.about, words.about],
  [paths.health, words.checks],
  [paths.corrections, words.corrections],
  [paths.audit, words.audit],
  [paths.storage, words.kept],
] as const;

/**
 * The article id in a path that `paths.article` made, or null for any other path.
 *
 * Read from the address itself: the router's own decoding takes an encoded slash inside a file name for a folder.
 */
export function articleIdOf(pathname: string): string | null {
  if (!pathname.startsWith("/a/")) return null;
  const id = pathname.slice(3).split("/").map(decodeInUrl).join("/");
  return id === "" ? null : id;
}

/** The entity id in a path that `paths.entity` made, or null for any other path. */
export function entityIdOf(pathname: string): string | null {
  return pathname.startsWith("/e/") && pathname.length > 3 ? decodeInUrl(pathname.slice(3)) : null;
}
