import { useEffect, type RefObject } from "react";

/** Where each page was left, by a name that the page gives: an entry of the browser's history, say. */
const tops = new Map<string, number>();

/** What comes late may still make a page grow to where it was left; after this long it is let be. */
const settleMs = 3000;

/** Come back to where a page was scrolled to when it was left, as soon as it is high enough; scrolling by hand calls it off. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, name: string): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const wanted = tops.get(name) ?? 0;
    let isSettling = wanted > 0;
    const settle = () => {
      if (!isSettling) return;
      element.scrollTop = wanted;
      if (Math.abs(element.scrollTop - wanted) < 2) isSettling = false;
    };
    const stop = () => {
      isSettling = false;
    };
    const keep = () => {
      if (!isSettling) tops.set(name, element.scrollTop);
    };
    if (!isSettling) element.scrollTop = 0;
    settle();
    const observer = new MutationObserver(settle);
    observer.observe(element, { childList: true, subtree: true });
    const timer = setTimeout(stop, settleMs);
    element.addEventListener("scroll", keep, { passive: true });
    for (const by of ["wheel", "touchmove", "keydown", "pointerdown"])
      element.addEventListener(by, stop, { passive: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      element.removeEventListener("scroll", keep);
      for (const by of ["wheel", "touchmove", "keydown", "pointerdown"]) element.removeEventListener(by, stop);
    };
  }, [scroller, name]);
}
