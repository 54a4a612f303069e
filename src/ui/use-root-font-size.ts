import { useSyncExternalStore } from "react";

/** Browsers' own, for readers who have not asked for another. */
const usualSize = 16;

function subscribe(onChange: () => void): () => void {
  addEventListener("resize", onChange);
  return () => removeEventListener("resize", onChange);
}

/** Pixels of one rem now: readers who asked for larger type get taller rows. */
export function useRootFontSize(): number {
  return useSyncExternalStore(
    subscribe,
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || usualSize,
    () => usualSize,
  );
}
