import { useCallback, useEffect, useMemo, type RefObject } from "react";
import { useLocation } from "react-router";
import type { Article } from "../../core/article/article.ts";
import { findMark } from "./use-marks.ts";

/** The mark from which the reader left for a dossier, and how far below the reader's top edge it stood, in pixels. */
interface Departure {
  readonly start: number;
  readonly top: number;
}

/** By entry of the browser's history and article: each Back finds the mark it left from. */
const departures = new Map<string, Departure>();

interface ReturnOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly container: RefObject<HTMLElement | null>;
  readonly article: Article;
}

/**
 * Come back from a dossier to the same mark at the same height of the screen, with focus on it.
 *
 * `paragraph` is the one that must be drawn for it, counted from 0; null when the article is not being returned to.
 */
export function useReturnToMark({ scroller, container, article }: ReturnOptions) {
  const { key } = useLocation();
  const name = `${key} ${article.id}`;
  const paragraph = useMemo(() => {
    const departure = departures.get(name);
    return departure === undefined
      ? null
      : Math.max(
          0,
          article.paragraphs.findIndex(({ end }) => end > departure.start),
        );
  }, [name, article]);

  const remember = useCallback(
    (start: number) => {
      const mark = container.current === null ? null : findMark(container.current, start);
      if (mark !== null && scroller.current !== null)
        departures.set(name, { start, top: topWithin(scroller.current, mark) });
    },
    [container, scroller, name],
  );

  useEffect(() => {
    const departure = departures.get(name);
    if (departure === undefined) return;
    const frame = requestAnimationFrame(() => {
      const mark = container.current === null ? null : findMark(container.current, departure.start);
      if (mark === null || scroller.current === null) return;
      scroller.current.scrollTop += topWithin(scroller.current, mark) - departure.top;
      mark.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [name, container, scroller]);

  return useMemo(() => ({ paragraph, remember }), [paragraph, remember]);
}

function topWithin(scroller: HTMLElement, mark: HTMLElement): number {
  return mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
