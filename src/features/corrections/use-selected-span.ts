import { useEffect, useState, type RefObject } from "react";
import type { Article } from "../../core/article/article.ts";
import type { Span } from "../../core/text/span.ts";
import { findSelectedStretch } from "../../ui/text-range.ts";

/** A selection counts when it has rested this long: a drag passes over a hundred. */
const restMs = 120;

/** The words of an article that are selected; null for none. */
export function useSelectedSpan(container: RefObject<HTMLElement | null>, article: Article): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let timer = 0;
    const read = () => {
      const element = container.current;
      const found = element === null ? null : findSelectedStretch(element, article.text, article.paragraphs);
      setSpan((before) => (before?.start === found?.start && before?.end === found?.end ? before : found));
    };
    const onChange = () => {
      clearTimeout(timer);
      timer = window.setTimeout(read, restMs);
    };
    document.addEventListener("selectionchange", onChange);
    // What was selected before this listened, or before the article was parsed anew, is selected still.
    onChange();
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
      setSpan(null);
    };
  }, [container, article]);
  return span;
}
