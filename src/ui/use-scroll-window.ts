import { useLayoutEffect, useState, type RefObject } from "react";

/** The part of a scroller that is in sight, in pixels from the top of its content. */
export interface ScrollWindow {
  readonly top: number;
  readonly height: number;
}

/** Re-rendering at each pixel would be waste: the window moves in steps, and rows are drawn one step beyond it. */
export const scrollStep = 240;

/** Follow what a scroller shows, in steps of `scrollStep` pixels. */
export function useScrollWindow(scroller: RefObject<HTMLElement | null>): ScrollWindow {
  const [view, setView] = useState<ScrollWindow>({ top: 0, height: 900 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const read = () => {
      const top = Math.floor(element.scrollTop / scrollStep) * scrollStep;
      const height = element.clientHeight;
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    read();
    element.addEventListener("scroll", read, { passive: true });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", read);
      observer.disconnect();
    };
  }, [scroller]);
  return view;
}
