import type { Head } from "./row.ts";

/** The source that the owner names for the nearest folder a seed lies in; null when none is named. */
export function folderSource(sources: Head["sources"], seed: string): string | null {
  const fitting = (sources ?? []).filter(([folder]) => folder === "" || seed.startsWith(`${folder}/`));
  return fitting.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null;
}
