import { fold } from "../text/fold.ts";

/**
 * Make the readable, URL-safe form of a name: `Ismail Haniyeh` gives `ismail-haniyeh`, `U.S.` gives `us`.
 *
 * Letters of every script are kept, so a router must percent-encode it. A name without letters or figures gives `unnamed`.
 */
export function slugOf(name: string): string {
  // Most names are plain words, which need none of the rest.
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/u.test(name)) return name.toLowerCase().replaceAll(" ", "-");
  const slug = fold(name)
    .replace(/['`´ʻʿʾ]/gu, "")
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:\.|$|[^\p{L}]))/gu, "")
    .replace(/&/gu, " and ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return slug === "" ? "unnamed" : slug;
}
