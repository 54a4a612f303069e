import { useMemo, useSyncExternalStore } from "react";
import { datesPrintedBy } from "../core/catalog/as-of.ts";
import type { DateCount } from "../core/catalog/row.ts";
import { headElementId, parseHead, type ReadHead } from "../library/formats/head.ts";

/**
 * The head travels inside the page, so it is there before anything is fetched. A development server sends a new one
 * whenever a seed is added, changed or removed; the list follows without a reload.
 */
let current: ReadHead | null = null;
/** The same with the reader's own articles among the bundled ones; null while there are none, or none are known of. */
let withOwn: ReadHead | null = null;
/** The day that is read as of, and the head of that; null while all is read. */
let asOf: string | null = null;
let shownAsOf: { readonly of: ReadHead; readonly head: ReadHead } | null = null;
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

/** The head of what the page shows now: as of a day, where the reader has chosen one. */
export function currentHead(): ReadHead {
  const whole = wholeHead();
  if (asOf === null) return whole;
  if (shownAsOf?.of !== whole || shownAsOf.head.asOf !== asOf)
    shownAsOf = { of: whole, head: { ...whole, asOf, libraryId: `${whole.libraryId}@${asOf}` } };
  return shownAsOf.head;
}

/** The head of all there is, whatever day is read as of: for what the reader puts right, adds and saves. */
export function wholeHead(): ReadHead {
  return withOwn ?? readHead();
}

/** Show only what had been printed by a day, `YYYY-MM-DD`; null shows all again. */
export function setAsOf(day: string | null): void {
  if (day === asOf) return;
  asOf = day;
  notify();
}

/** Show own articles among the bundled ones: `merge` gets the bundled library's head, and gives it back where there are none. */
export async function mergeHead(merge: (bundled: ReadHead) => Promise<ReadHead>): Promise<void> {
  const bundled = readHead();
  const merged = await merge(bundled);
  if (bundled !== current || merged.libraryId === wholeHead().libraryId) return;
  withOwn = merged === bundled ? null : merged;
  notify();
}

/** Call `listener` whenever the head changes. Returns a way to stop. */
export function watchHead(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The head of all there is: see `wholeHead`. */
export function useWholeHead(): ReadHead {
  return useSyncExternalStore(watchHead, wholeHead, readHead);
}

/** The library's head: totals, days, newest rows, and where everything else lies. */
export function useHead(): ReadHead {
  return useSyncExternalStore(watchHead, currentHead, readHead);
}

/** The dates of what is shown, oldest first: those that had passed by the day that is read as of. */
export function useShownDates(): readonly DateCount[] {
  const { dates, asOf = null } = useHead();
  return useMemo(() => datesPrintedBy(dates, asOf), [dates, asOf]);
}
