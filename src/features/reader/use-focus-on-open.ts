import { useLayoutEffect, useRef } from "react";

/**
 * Send focus to the text when another article is opened, so that keys scroll it and screen readers begin there; not on the first load.
 *
 * With the drawing and not after it: a key that is pressed as soon as the article is seen moves focus on to a mark, and nothing may take it back.
 */
export function useFocusOnOpen(id: string, isPreview: boolean, isHere: boolean): void {
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!isHere || isPreview) return;
    const hasMoved = typeof window.history.state?.idx === "number" && window.history.state.idx > 0;
    if (before.current !== id && (hasMoved || before.current !== null))
      document.getElementById("reader")?.focus({ preventScroll: true });
    before.current = id;
  }, [id, isPreview, isHere]);
}
