import type { BuiltLibrary, LibraryBuilder } from "../library/build-library.ts";
import { watchFolders } from "./watch-folders.ts";

/** The library of a development server: always the newest, kept in memory, built again when the seeds change. */
export interface LiveLibrary {
  /** The library as far as it is known; waits for the first one, which may still lack mentions. Rejects when the seeds cannot be read. */
  current(): Promise<BuiltLibrary>;
  /** A file of the library as it is or just was, or null. */
  findFile(url: string): Uint8Array | null;
  close(): void;
}

/** Whom to tell. */
export interface LiveListener {
  /** There is another library than before. */
  onLibrary(library: BuiltLibrary): void;
  onError(error: Error): void;
}

/**
 * Build the library now, and again at every change in its folders. A change during a build ends it and starts another.
 *
 * Nothing here holds up the server: texts are listed and readable as soon as they are parsed, and mentions follow as they
 * are tagged. Files of earlier libraries stay, since a page may be about to fetch one.
 */
export function startLiveLibrary(builder: LibraryBuilder, listener: LiveListener): LiveLibrary {
  let library: BuiltLibrary | null = null;
  let before: BuiltLibrary | null = null;
  let failure: Error | null = null;
  let running: AbortController | null = null;
  const waiting: { resolve(library: BuiltLibrary): void; reject(error: Error): void }[] = [];

  const take = (next: BuiltLibrary) => {
    failure = null;
    watcher.follow(next.seeds.folders);
    const isSame = next.head.libraryId === library?.head.libraryId;
    if (!isSame) before = library;
    library = next;
    for (const { resolve } of waiting.splice(0)) resolve(next);
    if (!isSame) listener.onLibrary(next);
  };
  const rebuild = async () => {
    running?.abort();
    const own = new AbortController();
    running = own;
    try {
      take(await builder.build({ signal: own.signal, onPartial: take }));
    } catch (error) {
      if (own.signal.aborted) return;
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
    findFile: (url) => library?.files.get(url) ?? before?.files.get(url) ?? null,
    close() {
      running?.abort();
      watcher.close();
    },
  };
}
