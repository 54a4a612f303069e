import type { CatalogPart } from "./head.ts";

/** The row of a part's file that stands at a place of the library. */
export function rowIn({ from, at = 0 }: CatalogPart, place: number): number {
  return at + place - from;
}

/** The catalog file that holds a place, by binary search; null when the place is out of range. */
export function findPart(catalogs: readonly CatalogPart[], place: number): CatalogPart | null {
  let low = 0;
  let high = catalogs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = catalogs[middle];
    if (part === undefined) return null;
    if (place < part.from) high = middle - 1;
    else if (place >= part.from + part.count) low = middle + 1;
    else return part;
  }
  return null;
}
