/** Sources that the owner names, by folder inside the seeds, for texts that name none. */
export type FolderSources = readonly (readonly [folder: string, source: string])[];

/** The source that the owner names for the nearest folder a seed lies in; null when none is named. */
export function folderSource(sources: FolderSources | undefined, seed: string): string | null {
  const fitting = (sources ?? []).filter(([folder]) => folder === "" || seed.startsWith(`${folder}/`));
  return fitting.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null;
}
