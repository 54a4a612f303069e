import { useLayoutEffect, useState, type RefObject } from "react";

/** The part of a scroller that is in sight, in pixels from the top of its content. */
export interface ScrollWindow {
  readonly top: number;
  readonly height: number;
}

/** Re-rendering at each pixel would be waste: the window moves in steps, and rows are drawn one step beyond it. */
export const scrollStep = 240;

/** A build, which has no window, draws the list for all but the tallest ones. */
function windowHeight(): number {
  return typeof innerHeight === "undefined" ? 1440 : innerHeight;
}

/** Follow what a scroller shows, in steps of `scrollStep` pixels. */
export function useScrollWindow(scroller: RefObject<HTMLElement | null>): ScrollWindow {
  // Lists draw two steps beyond what is in sight; at first they draw what the window can hold, and the rest after the first frame.
  const [view, setView] = useState<ScrollWindow>({ top: 0, height: windowHeight() - 2 * scrollStep });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const read = () => {
      const top = Math.floor(element.scrollTop / scrollStep) * scrollStep;
      const height = element.clientHeight;
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    element.addEventListener("scroll", read, { passive: true });
    // It reports once at the start as well, after the first layout. To ask here would be to lay out the page once more, 20 ms.
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", read);
      observer.disconnect();
    };
  }, [scroller]);
  return view;
}
