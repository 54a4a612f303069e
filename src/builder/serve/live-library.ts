import { readBytes } from "../store/file-cache.ts";
import type { ReadyLibrary } from "../library/build-library.ts";
import { watchFolders } from "./watch-folders.ts";

/** The library of a development server: always the newest, kept in memory, built again when the seeds change. */
export interface LiveLibrary {
  /** The library as far as it is known; waits for the first one, which may still lack mentions. Rejects when the seeds cannot be read. */
  current(): Promise<ReadyLibrary>;
  /** A file of the library as it is or just was, or null. */
  findFile(url: string): Uint8Array | null;
  close(): void;
}

/** Builds the library as the seeds are now, and gives up a build that runs. */
export type BuildLibrary = (onPartial: (library: ReadyLibrary) => void) => Promise<ReadyLibrary>;

/** Whom to tell. */
export interface LiveListener {
  /** There is another library than before, `ms` after the change that it shows. */
  onLibrary(library: ReadyLibrary, ms: number): void;
  onError(error: Error): void;
}

/**
 * Build the library now, and again at every change in its folders.
 *
 * Nothing here holds up the server: texts are listed and readable as soon as they are parsed, and mentions follow as they
 * are tagged. Files of the library before stay, since a page may be about to fetch one.
 */
export function startLiveLibrary(build: BuildLibrary, listener: LiveListener): LiveLibrary {
  let library: ReadyLibrary | null = null;
  let before: ReadyLibrary | null = null;
  let failure: Error | null = null;
  const waiting: { resolve(library: ReadyLibrary): void; reject(error: Error): void }[] = [];

  let changedMs = Date.now();

  const take = (next: ReadyLibrary) => {
    failure = null;
    watcher.follow(next.summary.folders);
    const isSame = next.head.libraryId === library?.head.libraryId;
    if (!isSame) before = library;
    library = next;
    for (const { resolve } of waiting.splice(0)) resolve(next);
    if (!isSame) listener.onLibrary(next, Date.now() - changedMs);
  };
  const rebuild = async () => {
    changedMs = Date.now();
    try {
      take(await build(take));
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      for (const { reject } of waiting.splice(0)) reject(failure);
      listener.onError(failure);
    }
  };
  const watcher = watchFolders(() => void rebuild(), listener.onError);
  void rebuild();

  return {
    current: () =>
      new Promise((resolve, reject) => {
        if (library !== null) resolve(library);
        else if (failure !== null) reject(failure);
        else waiting.push({ resolve, reject });
      }),
    findFile(url) {
      const bytes = library?.files.get(url) ?? before?.files.get(url);
      if (bytes === undefined) return null;
      try {
        return readBytes(bytes);
      } catch {
        return null; // a build beside the server has tidied it away
      }
    },
    close: () => watcher.close(),
  };
}
