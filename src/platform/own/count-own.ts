import type { IDBPTransaction } from "idb";
import { isGoneAnew } from "./own-changes.ts";
import type { OwnSchema } from "./own-schema.ts";

/** How much is kept. */
export interface OwnCounts {
  /** Those taken out among them, and not those of which better ones came. */
  readonly articles: number;
  readonly removed: number;
  readonly files: number;
  readonly fileBytes: number;
  readonly originals: number;
}

/** Count what is kept. */
export async function countOwn(
  transaction: IDBPTransaction<OwnSchema, ("articles" | "removed" | "files" | "originals")[]>,
): Promise<OwnCounts> {
  const [articles, times, originals] = await Promise.all([
    transaction.objectStore("articles").count(),
    transaction.objectStore("removed").getAll(),
    transaction.objectStore("originals").count(),
  ]);
  const gone = times.filter(isGoneAnew).length;
  let [files, fileBytes] = [0, 0];
  for (let at = await transaction.objectStore("files").openCursor(); at !== null; at = await at.continue()) {
    files += 1;
    fileBytes += at.value.bytes;
  }
  return { articles: articles - gone, removed: times.length - gone, originals, files, fileBytes };
}
