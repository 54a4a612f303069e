import { useSyncExternalStore } from "react";
import { headElementId, parseHead, type ReadHead } from "../core/catalog/head.ts";

/**
 * The head travels inside the page, so it is there before anything is fetched. A development server sends a new one
 * whenever a seed is added, changed or removed; the list follows without a reload.
 */
let current: ReadHead | null = null;
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
    for (const listener of listeners) listener();
  });
}

/** Give the head by hand: for the build, which draws the first screen where there is no page. */
export function provideHead(written: string): void {
  current = parseHead(written);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The library's head: totals, days, newest rows, and where everything else lies. */
export function useHead(): ReadHead {
  return useSyncExternalStore(subscribe, readHead, readHead);
}
