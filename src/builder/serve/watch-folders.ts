import { watch, type FSWatcher } from "node:fs";

/** Watches the folders of a walk for anything added, changed or removed in them. */
export interface FolderWatcher {
  /** Watch these folders from now on, and no others. */
  follow(folders: readonly Uint8Array[]): void;
  close(): void;
}

/** Editors save in several steps, and a folder of many files is copied over seconds: wait for a pause. */
const quietMs = 80;

/**
 * Call `onChange` after files changed in the followed folders, once for changes that come together.
 *
 * One watch a folder reports its files too, so 20,000 seeds in one folder take one watch; a watch for each file, as
 * Vite's own watcher makes, exhausts what Linux allows.
 */
export function watchFolders(onChange: () => void, onError: (error: Error) => void): FolderWatcher {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | null = null;
  const changed = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(onChange, quietMs);
  };
  const stop = (key: string) => {
    watchers.get(key)?.close();
    watchers.delete(key);
  };
  return {
    follow(folders) {
      const wanted = new Map(folders.map((folder) => [Buffer.from(folder).toString("latin1"), Buffer.from(folder)]));
      for (const key of watchers.keys()) if (!wanted.has(key)) stop(key);
      for (const [key, folder] of wanted) {
        if (watchers.has(key)) continue;
        try {
          const watcher = watch(folder, changed);
          watcher.on("error", () => stop(key)); // the folder is gone: the folder above reports it
          watchers.set(key, watcher);
        } catch (error) {
          onError(error instanceof Error ? error : new Error(String(error)));
        }
      }
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      for (const key of watchers.keys()) stop(key);
    },
  };
}
