import type { ListedFile } from "../../library/formats/offline-list.ts";
import type { KeptCounts } from "./status.ts";

/**
 * Count what is kept of a library.
 *
 * Readers count articles, so articles are counted where the packs say how many they hold; a library
 * whose packs do not is counted in files. An empty library is 0 of 0.
 */
export function countKept(files: readonly ListedFile[], isKept: (file: ListedFile) => boolean): KeptCounts {
  const countsArticles = files.some((file) => file.articles !== undefined);
  const weight = (file: ListedFile) => (countsArticles ? (file.articles ?? 0) : 1);
  const counts = { kept: 0, total: 0, keptBytes: 0, totalBytes: 0 };
  for (const file of files) {
    counts.total += weight(file);
    counts.totalBytes += file.bytes;
    if (!isKept(file)) continue;
    counts.kept += weight(file);
    counts.keptBytes += file.bytes;
  }
  return counts;
}
