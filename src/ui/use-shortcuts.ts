import { useLayoutEffect, useRef } from "react";
import { areKeysElsewhere } from "./keys-elsewhere.ts";

/** Keys and what they do. A key is `event.key` (`j`, `?`, `Escape`) or a sequence with a space (`g l`). */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** After this long the first key of a sequence is forgotten: long enough for slow hands, short enough to be no trap. */
const sequenceMs = 1500;

/** The shortcuts of all that is mounted: a key that ends a sequence of one of them is no plain key of another. */
const mounted = new Set<{ readonly current: Shortcuts }>();

/**
 * Run shortcuts while the component is mounted.
 *
 * Plain keys do nothing while the reader types, while a modal dialog is open, or with Ctrl, Alt or Meta held, so the browser's own keys go on working.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  // Before the first paint: who sees the page may press a key, and what was lost was typed as keys of their own.
  useLayoutEffect(() => {
    mounted.add(latest);
    let first = "";
    let firstAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (areKeysElsewhere(event.target)) return;
      const isFresh = event.timeStamp - firstAt < sequenceMs;
      const sequence = `${first} ${event.key}`;
      const isSequence = isFresh && [...mounted].some(({ current }) => sequence in current);
      const run = latest.current[isSequence ? sequence : event.key];
      first = event.key;
      firstAt = event.timeStamp;
      if (run === undefined) return;
      event.preventDefault();
      run(event);
    };
    addEventListener("keydown", onKeyDown);
    return () => {
      mounted.delete(latest);
      removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
