import { useCallback, useSyncExternalStore } from "react";

/** Whether a CSS media query holds now; follows it as it changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}

/** Widths at which the layout changes, in rem so that they follow the reader's font size. */
export const breakpoints = {
  /** One screen at a time. */
  narrow: "(max-width: 48rem)",
  /** List, reader and cast side by side. */
  wide: "(min-width: 75.0625rem)",
} as const;
