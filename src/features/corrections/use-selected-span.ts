import { useEffect, useState, type RefObject } from "react";
import type { Article } from "../../core/article/article.ts";
import type { Span } from "../../core/text/span.ts";
import { findSelectedSpan } from "./text-span.ts";

/** A selection counts when it has rested this long: a drag passes over a hundred. */
const restMs = 120;

/** The words of an article that are selected; null for none, and for what can be no name. */
export function useSelectedSpan(container: RefObject<HTMLElement | null>, article: Article): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let timer = 0;
    const read = () => {
      const element = container.current;
      const found = element === null ? null : findSelectedSpan(element, article);
      setSpan((before) => (before?.start === found?.start && before?.end === found?.end ? before : found));
    };
    const onChange = () => {
      clearTimeout(timer);
      timer = window.setTimeout(read, restMs);
    };
    document.addEventListener("selectionchange", onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
      setSpan(null);
    };
  }, [container, article]);
  return span;
}
