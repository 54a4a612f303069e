import { useSyncExternalStore } from "react";
import { headElementId, parseHead, type ReadHead } from "../core/catalog/head.ts";

/**
 * The head travels inside the page, so it is there before anything is fetched. A development server sends a new one
 * whenever a seed is added, changed or removed; the list follows without a reload.
 */
let current: ReadHead | null = null;
/** The same with the reader's own articles among the bundled ones; null while there are none, or none are known of. */
let withOwn: ReadHead | null = null;
const listeners = new Set<() => void>();

function readHead(): ReadHead {
  if (current === null) {
    const written = document.getElementById(headElementId)?.textContent;
    if (written === null || written === undefined)
      throw new Error("This page holds no library: it was not made by Dateline's build.");
    current = parseHead(written);
  }
  return current;
}

if (import.meta.hot) {
  import.meta.hot.on("dateline:library", (written: string) => {
    current = parseHead(written);
    withOwn = null;
    notify();
  });
}

/** Give the head by hand: for the build, which draws the first screen where there is no page. */
export function provideHead(written: string): void {
  current = parseHead(written);
}

function notify(): void {
  for (const listener of listeners) listener();
}

/** The head of what the page shows now. */
export function currentHead(): ReadHead {
  return withOwn ?? readHead();
}

/** Show own articles among the bundled ones: `merge` gets the bundled library's head, and gives it back where there are none. */
export async function mergeHead(merge: (bundled: ReadHead) => Promise<ReadHead>): Promise<void> {
  const bundled = readHead();
  const merged = await merge(bundled);
  if (bundled !== current || merged.libraryId === currentHead().libraryId) return;
  withOwn = merged === bundled ? null : merged;
  notify();
}

/** Call `listener` whenever the head changes. Returns a way to stop. */
export function watchHead(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The library's head: totals, days, newest rows, and where everything else lies. */
export function useHead(): ReadHead {
  return useSyncExternalStore(watchHead, currentHead, readHead);
}
