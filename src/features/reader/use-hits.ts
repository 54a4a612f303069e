import { paragraphAt } from "../../core/reading/paragraph-at.ts";
import { useCallback, useEffect, useState, type RefObject } from "react";
import type { Article } from "../../core/article/article.ts";
import type { Span } from "../../core/text/span.ts";
import { rangeOfStretch } from "../../ui/text-range.ts";

/** More ranges than this slow browsers down, and no reader steps through them: the first ones are washed. */
const mostRanges = 500;

/**
 * Wash what was sought in a text (words, or the names of whom the list is filtered by), and step through it. `hits` are in order
 * and stay the same array as long as they are the same.
 *
 * Hits lie over the marks as highlights of the browser's own (CSS Custom Highlight API), so no element is split and a
 * screen reader hears the text unchanged. Where a browser has none, stepping still works.
 */
export function useHits(container: RefObject<HTMLElement | null>, article: Article, hits: readonly Span[]) {
  const [current, setCurrent] = useState(-1);
  useEffect(() => setCurrent(-1), [hits]);

  useEffect(() => {
    const element = container.current;
    if (element === null || hits.length === 0 || !("highlights" in CSS)) return;
    const paint = () => {
      const ranges = hits.slice(0, mostRanges).map((hit) => rangeOf(element, article, hit));
      const now = current < 0 ? null : rangeOf(element, article, hits[current] ?? { start: 0, end: 0 });
      CSS.highlights.set("hit", new Highlight(...ranges.filter((range) => range !== null)));
      CSS.highlights.set("hit-current", new Highlight(...(now === null ? [] : [now])));
    };
    paint();
    // Long texts are drawn in steps, and switching a type off draws paragraphs anew.
    const observer = new MutationObserver(paint);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete("hit");
      CSS.highlights.delete("hit-current");
    };
  }, [container, article, hits, current]);

  const goTo = useCallback(
    (next: number) => {
      setCurrent(next);
      const hit = hits[next];
      const range = hit === undefined || container.current === null ? null : rangeOf(container.current, article, hit);
      range?.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
      if (range !== null) centre(range);
    },
    [container, article, hits],
  );
  const step = (by: 1 | -1) => {
    if (hits.length > 0) goTo((Math.max(current, by === 1 ? -1 : 0) + by + hits.length) % hits.length);
  };
  return { count: hits.length, current, step, goTo };
}

/** Scroll so that a hit in a paragraph longer than the screen is in sight too. */
function centre(range: Range): void {
  const reader = range.startContainer.parentElement?.closest(".reader");
  const { top, bottom } = range.getBoundingClientRect();
  const frame = reader?.getBoundingClientRect();
  if (reader === null || reader === undefined || frame === undefined) return;
  if (top < frame.top + 80 || bottom > frame.bottom - 80) reader.scrollTop += top - frame.top - frame.height / 3;
}

/** The place of a span on the page; null while its paragraph is not drawn, or when it crosses two. */
function rangeOf(container: HTMLElement, { paragraphs }: Article, span: Span): Range | null {
  const end = paragraphs[paragraphAt(paragraphs, span.start)]?.end ?? 0;
  return span.end > end ? null : rangeOfStretch(container, paragraphs, span);
}
