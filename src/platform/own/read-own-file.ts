import { parseOwnFile } from "../../core/catalog/own-files.ts";
import type { OwnStore } from "./own-store.ts";

/** Read a file of the reader's own shelves by its name; null when it is not there. */
export async function readOwnFile(store: OwnStore, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const place = parseOwnFile(file);
  const shelf = place === null ? null : await store.readShelf(place.shelf);
  if (place === null || shelf === null) return null;
  return place.kind === "pack" ? shelf.pack : new TextEncoder().encode(shelf[place.kind]);
}
